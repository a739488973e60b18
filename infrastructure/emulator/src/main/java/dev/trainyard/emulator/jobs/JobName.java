package dev.trainyard.emulator.jobs;

import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
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

  /**
   * @param name of a job
   */
  public static JobName of(ResourceName name) {
    return new JobName(name.place(), name.id().value());
  }

  ResourceName resource() {
    return new ResourceName(place, Kind.JOB, new JobId(id));
  }

  @Override
  public String toString() {
    return place.parent() + "/customJobs/" + id;
  }
}
