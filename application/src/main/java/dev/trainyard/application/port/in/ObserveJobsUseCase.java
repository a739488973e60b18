package dev.trainyard.application.port.in;

/**
 * Corridor C: looks at the live remote jobs of every place, page by page, and advances what
 * changed. Several threads may call it: a place where one of them is busy, be it that Vertex does
 * not answer there, is passed over by the others.
 */
public interface ObserveJobsUseCase {

  /**
   * Does what is to be done now and returns; to be called again every few hundredths of a second.
   */
  Summary observe();

  /**
   * What was done.
   *
   * @param pages of lists that were read
   * @param rounds whole lists that came to their end, with all that was missing asked for
   */
  record Summary(int places, int pages, int rounds, int advanced, int strays, int unreachable) {
    /** Whether there was anything to do. */
    public boolean isBusy() {
      return advanced > 0;
    }
  }
}
