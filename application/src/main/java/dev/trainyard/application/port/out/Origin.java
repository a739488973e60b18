package dev.trainyard.application.port.out;

import dev.trainyard.domain.spec.CustomJob;

/**
 * What a remote job was created from.
 *
 * @param request as Vertex keeps it, without our labels
 * @param fingerprint of its submission's key, or {@code ""} if it carries none
 */
public record Origin(CustomJob request, String fingerprint) {}
