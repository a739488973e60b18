package dev.trainyard.emulator.fate;

import java.util.List;

/**
 * One replica's program ends by itself, in a job without processes.
 *
 * @param replica such as {@code workerpool1-0}; one that the job has not does nothing
 * @param times how many of its programs do so, one after the other
 * @param after how long after each start
 * @param lastWords the end of its standard error
 */
public record Exit(String replica, int code, int times, Span after, List<String> lastWords) {
  private static final int LARGEST = 255;

  public Exit {
    lastWords = List.copyOf(lastWords);
    if (code < 0 || code > LARGEST) {
      throw new IllegalArgumentException("an exit code is from 0 to 255, not " + code);
    }
  }
}
