package dev.trainyard.domain.spec;

/** One DNS zone to resolve through the caller's network; {@code domain} ends with a dot. */
public record DnsPeeringConfig(String domain, String targetProject, String targetNetwork) {}
