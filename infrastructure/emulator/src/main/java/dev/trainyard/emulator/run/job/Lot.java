package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.Timestamp;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.fate.Dice;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.fate.Fates;
import dev.trainyard.emulator.fate.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What fell to a job: its own terms and its fate.
 *
 * @param job as it was when its run began
 */
record Lot(CustomJob job, Fate fate, long seed) {
  private static final int QUEUED = 1;
  private static final int PENDING = 1_000;

  /**
   * @throws IllegalArgumentException if the job's label names a fate that there is not
   */
  static Lot of(CustomJob job, Fates fates) {
    return new Lot(job, fates.of(job, place(job)), fates.seed());
  }

  /** For a job from before a restart, whose label may name a fate of that time. */
  static Lot again(CustomJob job, Fates fates) {
    return new Lot(job, fates.ofOrUsual(job, place(job)), fates.seed());
  }

  Place place() {
    return place(job);
  }

  private static Place place(CustomJob job) {
    return Place.parse(job.getName().substring(0, job.getName().indexOf("/customJobs/")));
  }

  Terms terms() {
    return Terms.of(job);
  }

  String name() {
    return job.getName();
  }

  boolean isCancelling() {
    return job.getState() == JobState.JOB_STATE_CANCELLING;
  }

  /** How much of its queue time is left. */
  Duration queueTimeLeft(Instant now) {
    return job.getState() == JobState.JOB_STATE_QUEUED || job.getStateValue() == 0
        ? left(draw(fate.queued(), QUEUED), since(job.getCreateTime(), now))
        : Duration.ZERO;
  }

  Duration pending(int attempt) {
    return draw(fate.pending(), PENDING + attempt);
  }

  /** How much of its timeout is left to a job that ran before. */
  Duration runTimeLeft(Instant now) {
    return left(terms().timeout(), ranBefore(now));
  }

  /** How much of its longest wait for machines is left; empty if it waits for ever. */
  Optional<Duration> waitLeft(Instant now) {
    return Optional.of(terms().longestWait())
        .filter(Duration::isPositive)
        .map(wait -> left(wait, since(job.getCreateTime(), now)));
  }

  /** How long it ran before this emulator was started. */
  Duration ranBefore(Instant now) {
    return job.hasStartTime() ? since(job.getStartTime(), now) : Duration.ZERO;
  }

  /** How long it has been in its state when its run began. */
  Duration inState(Instant now) {
    return since(job.getUpdateTime(), now);
  }

  Duration draw(Span span, int number) {
    return new Dice(seed, Long.parseLong(name().substring(name().lastIndexOf('/') + 1)))
        .draw(span, number);
  }

  static Duration left(Duration all, Duration gone) {
    return all.compareTo(gone) > 0 ? all.minus(gone) : Duration.ZERO;
  }

  private static Duration since(Timestamp time, Instant now) {
    return Duration.between(Instant.ofEpochSecond(time.getSeconds(), time.getNanos()), now);
  }
}
