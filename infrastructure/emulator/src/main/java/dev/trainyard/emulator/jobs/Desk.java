package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.front.method.Resources.Deletion;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.emulator.assumptions.Assumptions.CancelOfEnded;
import dev.trainyard.emulator.assumptions.Assumptions.DeleteOfLive;
import dev.trainyard.emulator.run.Runner;
import java.util.Optional;

/** Writes down what callers ask for, and lets it be done. */
public record Desk(Jobs jobs, Runner runner) {
  /**
   * A new job, written down and on its way.
   *
   * @throws IllegalArgumentException if it cannot be, in words for the caller
   * @throws io.grpc.StatusRuntimeException if it is refused, as the caller will see it
   */
  public CustomJob create(Place place, CustomJob asked) {
    CustomJob draft = jobs.draft(place, asked);
    Runner.Candidate candidate = runner.admit(draft);
    CustomJob job = write(draft, candidate);
    candidate.begin();
    // why: a cancel that came between the two lines found nothing to cancel
    jobs.find(JobName.parse(job.getName())).ifPresent(this::pursue);
    return job;
  }

  private CustomJob write(CustomJob draft, Runner.Candidate candidate) {
    try {
      return jobs.create(draft, candidate.state());
    } catch (RuntimeException e) {
      candidate.withdraw();
      throw e;
    }
  }

  /**
   * Asks a live job to end; empty if there is none of this name.
   *
   * @throws io.grpc.StatusRuntimeException FAILED_PRECONDITION if it has ended and that is assumed
   *     to be an error
   */
  public Optional<CustomJob> cancel(JobName name) {
    Optional<CustomJob> job = jobs.cancel(name);
    job.filter(Life::hasEnded).ifPresent(this::refuseCancel);
    job.ifPresent(this::pursue);
    return job;
  }

  private void refuseCancel(CustomJob job) {
    if (runner.assumptions().cancelOfEnded() == CancelOfEnded.FAILED_PRECONDITION) {
      throw Statuses.of(
          Code.FAILED_PRECONDITION,
          "The CustomJob \"%s\" is in state %s and cannot be cancelled."
              .formatted(job.getName(), job.getState()));
    }
  }

  /**
   * Removes a job that has ended; of one that has not, what is assumed.
   *
   * @param first what is to be done before it is gone
   */
  public Deletion delete(JobName name, String requestedAs, Runnable first) {
    first.run();
    Deletion deletion = jobs.delete(name, requestedAs);
    return deletion instanceof Deletion.StillLive
            && runner.assumptions().deleteOfLive() == DeleteOfLive.CANCELS_FIRST
        ? cancelFirst(name, requestedAs, first)
        : deletion;
  }

  private Deletion cancelFirst(JobName name, String requestedAs, Runnable first) {
    Removal removal = Tombstones.awaited(name.resource(), requestedAs, runner.now());
    Runnable burial =
        () -> {
          first.run();
          jobs.delete(name, requestedAs);
        };
    jobs.deletions().await(name, new Deletions.Awaited(removal, burial));
    jobs.cancel(name).ifPresent(this::pursue);
    // why: it may have ended before its end was awaited
    jobs.find(name).filter(Life::hasEnded).ifPresent(_ -> jobs.deletions().buryAwaited(name));
    return new Deletion.Removed(
        jobs.deletions().describe(Scope.of(name.place()), name.id()).orElse(removal));
  }

  /** Removes a job and whatever runs of it. */
  public void vanish(JobName name) {
    jobs.vanish(name);
    runner.drop(name.toString());
  }

  /** Removes all jobs and whatever runs of them, and forgets what was deleted. */
  void clear() {
    jobs.names().forEach(this::vanish);
    jobs.deletions().clear();
  }

  private void pursue(CustomJob job) {
    if (job.getState() == JobState.JOB_STATE_CANCELLING) {
      runner.cancel(job.getName());
    }
  }
}
