package dev.trainyard.application.port.in;

/**
 * Corridor B: claims what may start now, has the remote jobs created, and records the answers that
 * have come in. It waits for none: an answer that is late holds up nobody else.
 */
public interface StartJobsUseCase {

  /** Does what is to be done now and returns. */
  Summary start();

  /**
   * What was done.
   *
   * @param claimed jobs whose create is under way now
   * @param started answers that were recorded, as the others
   */
  record Summary(int claimed, int started, int refused, int throttled, int unclear) {
    /** Whether there was anything to do. */
    public boolean isBusy() {
      return claimed + started + refused + throttled + unclear > 0;
    }
  }
}
