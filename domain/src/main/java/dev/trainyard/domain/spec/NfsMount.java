package dev.trainyard.domain.spec;

/** An NFS share, seen by the training code at {@code /mnt/nfs/<mountPoint>}. */
public record NfsMount(String server, String path, String mountPoint) {}
