package dev.trainyard.adapters.vertex.client;

import dev.trainyard.adapters.vertex.wire.Labels;
import dev.trainyard.adapters.vertex.wire.States;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Filters for {@code ListCustomJobs}, without brackets, which Vertex does not promise to take. */
final class Filters {
  private static final String NOT_ENDED =
      Arrays.stream(RemoteJob.State.values())
          .filter(RemoteJob.State::isTerminal)
          .map(state -> " AND state!=\"" + States.toProto(state) + "\"")
          .collect(Collectors.joining());

  private Filters() {}

  static String live(String yard) {
    return label(Labels.YARD, yard) + NOT_ENDED;
  }

  // why: to the second, because nothing says that Vertex takes more
  static String createdSince(Instant then, String yard) {
    return label(Labels.YARD, yard)
        + " AND create_time>=\""
        + then.truncatedTo(ChronoUnit.SECONDS)
        + "\"";
  }

  static String anyOf(Collection<JobId> jobs) {
    return jobs.stream()
        .map(job -> label(Labels.JOB, job.toString()))
        .collect(Collectors.joining(" OR "));
  }

  private static String label(String key, String value) {
    return "labels." + key + "=\"" + value + "\"";
  }
}
