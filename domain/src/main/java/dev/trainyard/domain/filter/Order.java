package dev.trainyard.domain.filter;

import java.time.Instant;

/** How a time lies to another. */
public enum Order {
  AT,
  BEFORE,
  AT_OR_BEFORE,
  AFTER,
  AT_OR_AFTER;

  public boolean holds(Instant time, Instant than) {
    return switch (this) {
      case AT -> time.equals(than);
      case BEFORE -> time.isBefore(than);
      case AT_OR_BEFORE -> !time.isAfter(than);
      case AFTER -> time.isAfter(than);
      case AT_OR_AFTER -> !time.isBefore(than);
    };
  }
}
