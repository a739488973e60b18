package dev.trainyard.adapters.vertex.front.name;

import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code projects/PROJECT/locations/LOCATION/COLLECTION/ID}, a job's or a pipeline's. */
public record ResourceName(Place place, Kind kind, JobId id) {
  private static final Pattern FORM =
      Pattern.compile("(projects/[^/]+/locations/[^/]+)/(\\w+)/([\\w-]{1,128})");

  /**
   * @throws IllegalArgumentException if it is no name of this kind, in words for the caller
   * @throws StatusRuntimeException NOT_FOUND if it is one that nothing can have
   */
  public static ResourceName parse(String name, Kind kind) {
    Matcher matcher = FORM.matcher(name);
    if (!matcher.matches() || !matcher.group(2).equals(Words.collection(kind))) {
      throw new IllegalArgumentException(
          "Invalid resource name \"%s\": expected projects/PROJECT/locations/LOCATION/%s/ID."
              .formatted(name, Words.collection(kind)));
    }
    Place place = Place.parse(matcher.group(1));
    JobId id = id(matcher.group(3)).orElseThrow(() -> unknown(name, kind));
    return new ResourceName(place, kind, id);
  }

  /** Empty for an id that nothing can have. */
  static Optional<JobId> id(String text) {
    try {
      // why: a job has one name, and 007 is not that of job 7
      return Optional.of(JobId.parse(text)).filter(id -> id.toString().equals(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What Vertex says if there is nothing of this name. */
  public StatusRuntimeException unknown() {
    return unknown(toString(), kind);
  }

  private static StatusRuntimeException unknown(String name, Kind kind) {
    return Statuses.of(
        Code.NOT_FOUND, "The %s \"%s\" does not exist.".formatted(Words.type(kind), name));
  }

  @Override
  public String toString() {
    return place.parent() + "/" + Words.collection(kind) + "/" + id;
  }
}
