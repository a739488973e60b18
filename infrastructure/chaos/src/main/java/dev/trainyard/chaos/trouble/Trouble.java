package dev.trainyard.chaos.trouble;

/**
 * Something that goes wrong for a while.
 *
 * @param isOutage whether Trainyard cannot be expected to get on meanwhile; with one of several
 *     servers in trouble it can
 */
record Trouble(String kind, boolean isOutage, Act act) {

  /** Makes the trouble and puts it right again; returns when both is done. */
  interface Act {
    void in(Scene scene);
  }

  static Trouble ofAServer(String kind, Act act) {
    return new Trouble(kind, false, act);
  }

  static Trouble ofAll(String kind, Act act) {
    return new Trouble(kind, true, act);
  }
}
