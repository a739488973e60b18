package dev.trainyard.adapters.vertex.wire;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.SubmissionKey;
import java.util.List;
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

  /** The fingerprint of the submission's key, to know it again if we should forget the job. */
  public static final String KEY = "trainyard-key";

  private Labels() {}

  /** The caller's labels and ours; ours win. */
  public static Map<String, String> stamp(
      Map<String, String> labels, Job job, SubmissionKey key, String yard) {
    Map<String, String> stamped = new TreeMap<>(labels);
    stamped.put(JOB, job.id().toString());
    stamped.put(ATTEMPT, Integer.toString(job.attempt().number()));
    stamped.put(YARD, yard);
    stamped.put(KEY, key.fingerprint());
    return stamped;
  }

  /** The caller's labels alone. */
  public static Map<String, String> withoutOurs(Map<String, String> labels) {
    Map<String, String> theirs = new TreeMap<>(labels);
    theirs.keySet().removeAll(List.of(JOB, ATTEMPT, YARD, KEY));
    return theirs;
  }

  /** {@code ""} if there is none. */
  public static String fingerprintOf(Map<String, String> labels) {
    return labels.getOrDefault(KEY, "");
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
