package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.run.Runner;
import java.util.Optional;

/** Writes down what callers ask for, and lets it be done. */
public record Desk(Jobs jobs, Runner runner) {
  /** A new job, written down and on its way. */
  public CustomJob create(Place place, CustomJob asked) {
    CustomJob job = jobs.create(place, asked);
    runner.start(job);
    // why: a cancel that came between the two lines found nothing to cancel
    jobs.find(JobName.parse(job.getName())).ifPresent(this::pursue);
    return job;
  }

  /** Asks a live job to end; empty if there is none of this name. */
  public Optional<CustomJob> cancel(JobName name) {
    Optional<CustomJob> job = jobs.cancel(name);
    job.ifPresent(this::pursue);
    return job;
  }

  /** Removes a job and whatever runs of it. */
  public void vanish(JobName name) {
    jobs.vanish(name);
    runner.cancel(name.toString());
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
