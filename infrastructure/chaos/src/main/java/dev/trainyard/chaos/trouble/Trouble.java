package dev.trainyard.chaos.trouble;

import java.time.Duration;

/**
 * Something that goes wrong for a while.
 *
 * @param isOutage whether Trainyard cannot be expected to get on meanwhile; with one of several
 *     servers in trouble it can
 * @param aftermath how long it may hold jobs back on purpose when the trouble is over already
 */
record Trouble(String kind, boolean isOutage, Duration aftermath, Act act) {

  /** Makes the trouble and puts it right again; returns when both is done. */
  interface Act {
    void in(Scene scene);
  }

  static Trouble ofAServer(String kind, Act act) {
    return new Trouble(kind, false, Duration.ZERO, act);
  }

  static Trouble ofAll(String kind, Act act) {
    return new Trouble(kind, true, Duration.ZERO, act);
  }
}
