package dev.trainyard.adapters.postgres;

import dev.trainyard.adapters.postgres.EventRow.Position;

/**
 * What is left of a part of the history, written as {@code xid/seq/last}.
 *
 * @param after not these any more
 * @param last the number of the last transaction that may have rows in it
 */
record Stretch(Position after, String last) {
  static Stretch parse(String text) {
    int slash = text.lastIndexOf('/');
    return new Stretch(Position.parse(text.substring(0, slash)), text.substring(slash + 1));
  }

  Stretch behind(Position position) {
    return new Stretch(position, last);
  }

  @Override
  public String toString() {
    return after + "/" + last;
  }
}
