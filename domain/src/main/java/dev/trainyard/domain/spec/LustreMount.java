package dev.trainyard.domain.spec;

/** A Lustre file system, seen by the training code at {@code /mnt/lustre/<mountPoint>}. */
public record LustreMount(
    String instanceIp, String volumeHandle, String filesystem, String mountPoint) {}
