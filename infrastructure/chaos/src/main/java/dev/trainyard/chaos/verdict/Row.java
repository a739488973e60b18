package dev.trainyard.chaos.verdict;

/**
 * A job as the database has it.
 *
 * @param phase as the column has it: 6 to 8 are the ends
 */
record Row(long id, String key, int phase, int version, int attempt, String remoteName) {
  static final int SUCCEEDED = 6;
  static final int FAILED = 7;
  static final int CANCELLED = 8;
  private static final String[] NAMES = {
    "", "QUEUED", "STARTING", "PENDING", "RUNNING", "CANCELLING", "SUCCEEDED", "FAILED", "CANCELLED"
  };

  boolean hasEnded() {
    return phase >= SUCCEEDED;
  }

  String state() {
    return NAMES[phase];
  }

  String job() {
    return Long.toString(id);
  }
}
