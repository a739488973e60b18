package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;

/** What became of a request to delete a job. */
public sealed interface Deletion {
  /**
   * It is gone.
   *
   * @param tombstone its name, and when it went as the update time
   */
  record Deleted(CustomJob tombstone) implements Deletion {}

  /** It is being cancelled, and will be gone when it has ended. */
  record Begun(CustomJob job) implements Deletion {}

  /** It has not ended, and is as it was. */
  record StillLive(CustomJob job) implements Deletion {}

  record Unknown() implements Deletion {}
}
