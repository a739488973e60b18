package dev.trainyard.cli.format.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.format.key.Key;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Chooses records, as {@code state=JOB_STATE_FAILED AND createTime>-P1D} does.
 *
 * @param keys those that it looks at
 */
public record Filter(Predicate<JsonNode> test, List<Key> keys) {
  public Filter {
    keys = List.copyOf(keys);
  }

  /**
   * @param text all match if it is empty
   * @param clock for times that are relative to now
   * @throws CommandFailedException if it is no filter; it says where
   */
  public static Filter read(String text, InstantSource clock) {
    return text.isBlank()
        ? new Filter(_ -> true, List.of())
        : new FilterReader(text, clock.instant()).all();
  }

  public boolean matches(JsonNode record) {
    return test.test(record);
  }

  Filter and(Filter other) {
    return new Filter(test.and(other.test), keysWith(other));
  }

  Filter or(Filter other) {
    return new Filter(test.or(other.test), keysWith(other));
  }

  Filter not() {
    return new Filter(test.negate(), keys);
  }

  private List<Key> keysWith(Filter other) {
    return Stream.concat(keys.stream(), other.keys.stream()).toList();
  }
}
