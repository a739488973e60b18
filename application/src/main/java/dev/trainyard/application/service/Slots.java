package dev.trainyard.application.service;

import java.time.Duration;
import java.time.Instant;

/** Time cut into equal slots with room for one call each; a slot that was not used is lost. */
final class Slots {
  private final Duration length;
  private Instant slot = Elapsed.NEVER;

  /**
   * @param length nothing, if there may be any number of calls
   */
  Slots(Duration length) {
    this.length = length;
  }

  Duration length() {
    return length;
  }

  synchronized boolean isFree(Instant now) {
    return Elapsed.isOver(length, slot, now);
  }

  /** Whether a call may be made now; if so, it is counted. */
  synchronized boolean take(Instant now) {
    if (!isFree(now)) {
      return false;
    }
    // why: slots follow one another without gaps, so that a caller that is always a little late
    // still gets as many as there are
    Instant next = slot.plus(length);
    slot = Elapsed.isOver(length, next, now) ? now : next;
    return true;
  }
}
