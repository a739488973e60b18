package dev.trainyard.adapters.vertex.wire;

import dev.trainyard.domain.job.JobId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The labels by which Trainyard finds its own jobs on Vertex again. */
public final class Labels {
  public static final String JOB = "trainyard-job";
  public static final String ATTEMPT = "trainyard-attempt";

  /** The installation, so that two Trainyards on one project leave each other's jobs alone. */
  public static final String YARD = "trainyard-yard";

  private Labels() {}

  /** The caller's labels and ours; ours win. */
  public static Map<String, String> stamp(
      Map<String, String> labels, JobId job, int attempt, String yard) {
    Map<String, String> stamped = new TreeMap<>(labels);
    stamped.put(JOB, job.toString());
    stamped.put(ATTEMPT, Integer.toString(attempt));
    stamped.put(YARD, yard);
    return stamped;
  }

  public static boolean isOfYard(Map<String, String> labels, String yard) {
    return yard.equals(labels.get(YARD));
  }

  /** The job that the labels name; empty if they name none. */
  public static Optional<JobId> jobOf(Map<String, String> labels) {
    try {
      return Optional.ofNullable(labels.get(JOB)).map(JobId::parse);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The attempt that the labels name; empty if they name none. */
  public static OptionalInt attemptOf(Map<String, String> labels) {
    try {
      return OptionalInt.of(Integer.parseInt(labels.getOrDefault(ATTEMPT, "")));
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }
}
