package dev.trainyard.domain.job;

/**
 * The id of a job: a positive number that grows with time, shown as Vertex shows its own, in
 * decimal digits. Never used twice.
 */
public record JobId(long value) implements Comparable<JobId> {
  public JobId {
    if (value <= 0) {
      throw new IllegalArgumentException("a job id is a positive number, not " + value);
    }
  }

  /**
   * @throws IllegalArgumentException if the text is not a positive decimal number of at most 19
   *     digits
   */
  public static JobId parse(String text) {
    try {
      return new JobId(Long.parseLong(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("\"" + text + "\" is not a job id", e);
    }
  }

  @Override
  public int compareTo(JobId other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
