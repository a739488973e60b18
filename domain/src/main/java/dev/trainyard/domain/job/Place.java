package dev.trainyard.domain.job;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A project and a Vertex location: what Vertex calls the parent of a job. Quotas and API rates are
 * counted per place.
 */
public record Place(String project, String location) {
  private static final Pattern PARENT =
      Pattern.compile("projects/([a-z0-9][a-z0-9.:-]{0,99})/locations/([a-z0-9-]{1,40})");

  public Place {
    if (!PARENT.matcher("projects/" + project + "/locations/" + location).matches()) {
      throw new IllegalArgumentException(
          "a place is projects/PROJECT/locations/LOCATION, not projects/"
              + project
              + "/locations/"
              + location);
    }
  }

  /**
   * @throws IllegalArgumentException if the text is not {@code projects/PROJECT/locations/LOCATION}
   */
  public static Place parse(String parent) {
    Matcher matcher = PARENT.matcher(parent);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a parent is projects/PROJECT/locations/LOCATION, not \"" + parent + "\"");
    }
    return new Place(matcher.group(1), matcher.group(2));
  }

  /** {@code projects/PROJECT/locations/LOCATION}. */
  public String parent() {
    return "projects/" + project + "/locations/" + location;
  }

  /** The resource name that a job of this place is shown under. */
  public String nameOf(JobId id) {
    return parent() + "/customJobs/" + id;
  }
}
