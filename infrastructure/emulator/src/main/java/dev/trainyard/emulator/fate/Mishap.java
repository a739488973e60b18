package dev.trainyard.emulator.fate;

/**
 * Something that the platform does to a running job.
 *
 * @param times in how many of its tries, one after the other
 * @param after how long after the start of the try
 * @param replica whom it strikes where it strikes one
 */
public record Mishap(Kind kind, int times, Span after, String replica) {

  /** What the platform does. */
  public enum Kind {
    /** It takes the machines away. */
    PREEMPTION("preemption"),
    /** It breaks. */
    INTERNAL_ERROR("internalError"),
    /** It loses the machine of one replica. */
    LOST_WORKER("lostWorker");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As it is written in JSON. */
    public String word() {
      return word;
    }
  }
}
