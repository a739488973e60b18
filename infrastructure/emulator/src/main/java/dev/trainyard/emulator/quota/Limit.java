package dev.trainyard.emulator.quota;

import dev.trainyard.domain.filter.Glob;

/**
 * How much of a metric each project may use in each location.
 *
 * @param project whose it is; {@code *} stands for any text
 * @param location where; {@code *} stands for any text
 * @param metric without {@code aiplatform.googleapis.com/}
 */
public record Limit(String project, String location, String metric, long limit) {
  public Limit {
    if (limit < 0) {
      throw new IllegalArgumentException("a limit must not be negative");
    }
  }

  boolean fits(Resource resource) {
    return metric.equals(resource.name())
        && new Glob(project).matches(resource.project())
        && new Glob(location).matches(resource.location());
  }
}
