package dev.trainyard.domain.testkit;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.RemoteJob.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What Vertex shows of a job's remote job. */
public final class RemoteJobs {
  private RemoteJobs() {}

  /** The remote job of the job's current attempt, with the times and error that fit the state. */
  public static RemoteJob remoteOf(Job job, State state, Instant at) {
    boolean begun = state != State.QUEUED && state != State.PENDING;
    return new RemoteJob(
        nameOf(job),
        job.id(),
        job.attempt().number(),
        state,
        begun ? at : null,
        state.isTerminal() ? at : null,
        errorOf(state));
  }

  /** The name that Vertex gave: with a project number, and an id of its own for each attempt. */
  public static String nameOf(Job job) {
    return job.attempt().hasRemote()
        ? job.attempt().remoteName()
        : "projects/1234567890/locations/%s/customJobs/%d%03d"
            .formatted(job.place().location(), job.id().value(), job.attempt().number());
  }

  private static @Nullable JobError errorOf(State state) {
    return switch (state) {
      case FAILED ->
          new JobError(
              JobError.INVALID_ARGUMENT,
              "The replica workerpool0-0 exited with a non-zero status of 1.");
      case CANCELLED -> new JobError(JobError.CANCELLED, "CANCELED by the user.");
      case QUEUED,
          PENDING,
          RUNNING,
          SUCCEEDED,
          CANCELLING,
          PAUSED,
          EXPIRED,
          UPDATING,
          PARTIALLY_SUCCEEDED,
          UNKNOWN ->
          null;
    };
  }
}
