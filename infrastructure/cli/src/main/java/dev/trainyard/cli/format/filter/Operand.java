package dev.trainyard.cli.format.filter;

import dev.trainyard.cli.format.key.SortOrder;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * The value of a term.
 *
 * @param now what durations are counted from
 */
record Operand(String text, Instant now) {
  static Operand of(String text, Instant now) {
    return new Operand(text, now);
  }

  /** How a value stands to this one: as time, as number or as text. None if that says nothing. */
  OptionalInt compare(String value) {
    if (Moments.isMoment(value) && Moments.read(text, now).isPresent()) {
      return OptionalInt.of(Moments.at(value).compareTo(Moments.read(text, now).get()));
    }
    if (value.isEmpty() && Moments.read(text, now).isPresent()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(SortOrder.compare(value, text));
  }

  /** Whether both are the same moment or the same number. */
  boolean isSame(String value) {
    boolean comparable =
        Moments.isMoment(value)
            ? Moments.read(text, now).isPresent()
            : SortOrder.number(text).isPresent() && SortOrder.number(value).isPresent();
    return comparable && compare(value).stream().anyMatch(order -> order == 0);
  }
}
