package dev.trainyard.application.port.in;

import java.time.Duration;

/**
 * Waits for the answers to creates that are under way and records them, before a server stops. What
 * is left then is found by its lease, later.
 */
public interface FinishStartsUseCase {

  /** Returns when nothing is under way any more, or its patience is over. */
  Summary finish(Duration patience);

  /**
   * What was done.
   *
   * @param left creates without a recorded answer
   */
  record Summary(int recorded, int left) {}
}
