package dev.trainyard.domain.spec;

/** The boot disk of each replica; {@code ""} and 0 when not sent ({@code pd-ssd}, 100 GB). */
public record DiskSpec(String bootDiskType, int bootDiskSizeGb) {}
