package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.domain.job.Place;
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

  /** Asks a live job to end; empty if there is none of this name. */
  public Optional<CustomJob> cancel(JobName name) {
    Optional<CustomJob> job = jobs.cancel(name);
    job.ifPresent(this::pursue);
    return job;
  }

  private void pursue(CustomJob job) {
    if (job.getState() == JobState.JOB_STATE_CANCELLING) {
      runner.cancel(job.getName());
    }
  }
}
