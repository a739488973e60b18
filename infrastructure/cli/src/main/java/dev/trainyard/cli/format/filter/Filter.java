package dev.trainyard.cli.format.filter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.CommandFailedException;
import java.time.InstantSource;

/** Chooses records, as {@code state=JOB_STATE_FAILED AND createTime>-P1D} does. */
@FunctionalInterface
public interface Filter {
  boolean matches(JsonNode record);

  /**
   * @param text all match if it is empty
   * @param clock for times that are relative to now
   * @throws CommandFailedException if it is no filter; it says where
   */
  static Filter read(String text, InstantSource clock) {
    return text.isBlank() ? _ -> true : new FilterReader(text, clock.instant()).all();
  }

  default Filter and(Filter other) {
    return record -> matches(record) && other.matches(record);
  }

  default Filter or(Filter other) {
    return record -> matches(record) || other.matches(record);
  }

  default Filter not() {
    return record -> !matches(record);
  }
}
