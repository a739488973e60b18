package dev.trainyard.adapters.web.draft;

/**
 * A line without its end.
 *
 * @param number counts from 1, blank lines too
 * @param bytes empty if it is too long
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied a million times otherwise
record Line(long number, byte[] bytes, boolean tooLong) {
  /** Longer ones are refused. */
  static final int LONGEST = 1024 * 1024;

  static Line of(long number, byte[] bytes) {
    boolean tooLong = bytes.length > LONGEST;
    return new Line(number, tooLong ? new byte[0] : bytes, tooLong);
  }

  boolean isBlank() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return !tooLong;
  }
}
