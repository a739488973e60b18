package dev.trainyard.adapters.kafka.events;

import dev.trainyard.domain.text.Legible;

/**
 * How much of an event is told. Each next one is shorter; id, version, state, times and key are in
 * all of them.
 */
enum Brevity {
  WHOLE(Integer.MAX_VALUE),
  /** Words are cut. */
  CUT(200),
  /** Words are cut to almost nothing; the labels and the event's own timestamp are left out. */
  BARE(40);

  private final int words;

  Brevity(int words) {
    this.words = words;
  }

  String cut(String text) {
    return Legible.cut(text, words);
  }

  boolean isWhole() {
    return this == WHOLE;
  }

  boolean isBare() {
    return this == BARE;
  }

  /** The next shorter one; the shortest is its own. */
  Brevity shorter() {
    return this == WHOLE ? CUT : BARE;
  }
}
