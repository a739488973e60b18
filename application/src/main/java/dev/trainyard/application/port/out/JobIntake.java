package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Submission;
import java.util.List;

/** Where submissions are written down. */
public interface JobIntake {

  /**
   * Writes down all that are new, with their first history row each, in one commit; when it
   * returns, they survive any crash. A submission key that the project has seen makes no second
   * job, also when it stands twice in the list.
   *
   * @return one answer for each arrival, in their order
   * @throws dev.trainyard.application.port.StoreAwayException if nothing was written or nobody can
   *     say; to be tried again
   */
  List<Admission> accept(List<Arrival> arrivals);

  /**
   * Writes down a job that was found on Vertex; when it returns, submissions whose key has this
   * fingerprint are known as it.
   *
   * @param fingerprint {@code ""} if nobody can come again with its key
   * @return {@link Admission.Accepted}; {@link Admission.AlreadyKnown} if the job is known after
   *     all; {@link Admission.KeyTaken} if a younger job has a key with this fingerprint
   * @throws dev.trainyard.application.port.StoreAwayException if nothing was written or nobody can
   *     say; to be tried again
   */
  Admission adopt(Arrival arrival, String fingerprint);

  /** A submission that may be written down, and the job that it would become. */
  record Arrival(Job job, Submission submission) {}

  /** What became of an arrival. */
  sealed interface Admission {
    /** Written down as the job that came with it. */
    record Accepted(Job job) implements Admission {}

    /** The key was known, with an equal request and place; priority, batch and cause may differ. */
    record AlreadyKnown(JobId first) implements Admission {}

    /** The key was known, with another request or place. */
    record KeyTaken(JobId first) implements Admission {}
  }
}
