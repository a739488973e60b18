package dev.trainyard.domain.spec;

/** An environment variable; {@code $(OTHER)} in the value expands from variables before it. */
public record EnvVar(String name, String value) {}
