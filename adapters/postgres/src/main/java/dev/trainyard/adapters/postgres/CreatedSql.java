package dev.trainyard.adapters.postgres;

import dev.trainyard.domain.filter.Order;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A bound of the create time, as a range of ids and exactly. An id is drawn right after the time is
 * read, and runs ahead of the clock only while that was set back.
 */
final class CreatedSql {
  /** More than passes between the two readings of the clock. */
  private static final Duration BETWEEN = Duration.ofMinutes(1);

  /** More than a clock is set back under a server that runs. */
  private static final Duration AHEAD = Duration.ofHours(2);

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private CreatedSql() {}

  // why: times are stored in whole microseconds, so a finer one lies between two of them
  static Fragment of(Order order, Instant asked) {
    Instant than = asked.isBefore(FIRST) ? FIRST : asked.isAfter(LAST) ? LAST : asked;
    boolean isBetween = !than.truncatedTo(ChronoUnit.MICROS).equals(than);
    return switch (order) {
      case AT ->
          isBetween ? Fragment.of("false") : from(than).and(until(than)).and(exact("=", than));
      case BEFORE -> until(than).and(exact(isBetween ? "<=" : "<", than));
      case AT_OR_BEFORE -> until(than).and(exact("<=", than));
      case AFTER -> from(than).and(exact(">", than));
      case AT_OR_AFTER -> from(than).and(exact(isBetween ? ">" : ">=", than));
    };
  }

  private static Fragment exact(String operator, Instant than) {
    return Fragment.of("j.create_time " + operator + " ?::timestamptz", than);
  }

  // why: said of both, as the planner does not carry a range from one to the other
  private static Fragment from(Instant time) {
    long id = firstIdOf(time.minus(BETWEEN));
    return Fragment.of("d.job_id >= ? and j.id >= ?", id, id);
  }

  private static Fragment until(Instant time) {
    long id = firstIdOf(time.plus(AHEAD));
    return Fragment.of("d.job_id < ? and j.id < ?", id, id);
  }

  private static long firstIdOf(Instant time) {
    return time.isBefore(FIRST) ? 0 : time.toEpochMilli() << JobIds.MILLIS_SHIFT;
  }
}
