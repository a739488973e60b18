package dev.trainyard.domain.spec;

/** A Cloud Storage folder; drives the {@code AIP_*_DIR} variables of the training code. */
public record GcsDestination(String outputUriPrefix) {}
