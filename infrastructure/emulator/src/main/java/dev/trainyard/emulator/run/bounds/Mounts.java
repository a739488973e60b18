package dev.trainyard.emulator.run.bounds;

/** Whether a process can be shown {@code /gcs} that nobody else sees. */
enum Mounts {
  /** This user may mount. */
  OWN,
  /** In a user namespace. */
  IN_USER_NAMESPACE,
  NONE
}
