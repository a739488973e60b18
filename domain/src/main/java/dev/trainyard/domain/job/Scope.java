package dev.trainyard.domain.job;

/**
 * Where a caller looks for jobs: in a project, or in one of its locations only.
 *
 * @param location {@code ""} for all of the project's
 */
public record Scope(String project, String location) {
  public static Scope project(String project) {
    return new Scope(project, "");
  }

  public static Scope of(Place place) {
    return new Scope(place.project(), place.location());
  }

  public boolean covers(Place place) {
    return place.project().equals(project)
        && (location.isEmpty() || place.location().equals(location));
  }
}
