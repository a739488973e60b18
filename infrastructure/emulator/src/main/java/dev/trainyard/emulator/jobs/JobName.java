package dev.trainyard.emulator.jobs;

import dev.trainyard.domain.job.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The resource name of a job. */
public record JobName(Place place, long id) {
  private static final Pattern FORM =
      Pattern.compile("(projects/[^/]+/locations/[^/]+)/customJobs/([0-9]{1,18}|[1-8][0-9]{18})");

  /**
   * @throws IllegalArgumentException if the text is not {@code
   *     projects/PROJECT/locations/LOCATION/customJobs/ID}
   */
  public static JobName parse(String name) {
    Matcher matcher = FORM.matcher(name);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "Invalid resource name \""
              + name
              + "\": expected projects/PROJECT/locations/LOCATION/customJobs/ID.");
    }
    return new JobName(Place.parse(matcher.group(1)), Long.parseLong(matcher.group(2)));
  }

  /** The delete operation of this job has the job's own number. */
  public String operation() {
    return place.parent() + "/operations/" + id;
  }

  @Override
  public String toString() {
    return place.parent() + "/customJobs/" + id;
  }
}
