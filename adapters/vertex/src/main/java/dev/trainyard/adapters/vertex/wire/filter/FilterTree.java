package dev.trainyard.adapters.vertex.wire.filter;

import com.google.cloud.aiplatform.v1.JobState;
import java.time.Instant;
import java.util.List;

/** A parsed filter. */
public sealed interface FilterTree {
  /** The empty filter. */
  record Everything() implements FilterTree {}

  record All(List<FilterTree> terms) implements FilterTree {
    public All {
      terms = List.copyOf(terms);
    }
  }

  record Any(List<FilterTree> terms) implements FilterTree {
    public Any {
      terms = List.copyOf(terms);
    }
  }

  record Not(FilterTree term) implements FilterTree {}

  record NameIs(String displayName) implements FilterTree {}

  /**
   * {@code display_name:"a*"}.
   *
   * @param glob {@code *} stands for any text, everything else for itself
   */
  record NameLike(String glob) implements FilterTree {}

  record StateIs(JobState state) implements FilterTree {}

  record Created(Order order, Instant than) implements FilterTree {}

  record LabelIs(String key, String value) implements FilterTree {}

  /** {@code labels.key:*}. */
  record HasLabel(String key) implements FilterTree {}

  /** How a time lies to another. */
  enum Order {
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
}
