package dev.trainyard.domain.testkit;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.Transition;
import java.time.Duration;
import java.time.Instant;

/**
 * A job's life, one second per step; each chapter is reached by the transitions that lead there.
 *
 * @param from when it was queued
 */
public record JobStory(JobId id, Place place, Instant from) {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final Duration LEASE = Duration.ofMinutes(2);

  public static JobStory of(long id) {
    return new JobStory(new JobId(id), Places.aPlace(), NOON);
  }

  public JobStory in(Place elsewhere) {
    return new JobStory(id, elsewhere, from);
  }

  public JobStory since(Instant then) {
    return new JobStory(id, place, then);
  }

  public Job queued() {
    return Job.queued(id, place, from);
  }

  public Transition claim() {
    Cause cause = Cause.ours(Channel.STARTER, Reason.CLAIMED, "");
    return queued().claim(second(1).plus(LEASE), second(1), cause);
  }

  public Job starting() {
    return claim().after();
  }

  public Transition start() {
    StartOutcome begun =
        new StartOutcome.Started(RemoteJobs.remoteOf(starting(), State.PENDING, second(2)));
    return starting().settle(begun, second(2), Channel.STARTER).orElseThrow();
  }

  public Job pending() {
    return start().after();
  }

  public Transition run() {
    return observed(pending(), State.RUNNING, 3);
  }

  public Job running() {
    return run().after();
  }

  public Transition cancel() {
    Cause cause = new Cause("ada", Channel.HTTP, Reason.CANCEL_ASKED, "");
    return running().cancel(second(4), cause).orElseThrow();
  }

  public Job cancelling() {
    return cancel().after();
  }

  /** A cancel was asked before it was known whether there is a remote job. */
  public Job cancellingUnstarted() {
    Cause cause = new Cause("ada", Channel.HTTP, Reason.CANCEL_ASKED, "");
    return starting().cancel(second(2), cause).orElseThrow().after();
  }

  public Job succeeded() {
    return observed(running(), State.SUCCEEDED, 4).after();
  }

  public Job failed() {
    return observed(running(), State.FAILED, 4).after();
  }

  public Job cancelled() {
    return observed(cancelling(), State.CANCELLED, 5).after();
  }

  private Transition observed(Job job, State state, int second) {
    return job.observe(RemoteJobs.remoteOf(job, state, second(second)), second(second))
        .orElseThrow();
  }

  private Instant second(int number) {
    return from.plusSeconds(number);
  }
}
