package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.fate.Dice;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.fate.Fates;
import dev.trainyard.emulator.fate.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What fell to a job: its own terms and its fate. Holds no more of the job than a run needs,
 * because the job itself changes while it is held.
 *
 * @param past what was known of it when its run began
 * @param seed of chance
 */
record Lot(String name, CustomJobSpec spec, Past past, Fate fate, long seed) {
  private static final String COLLECTION = "/customJobs/";
  private static final int QUEUED = 1;
  private static final int PENDING = 1_000;

  /**
   * @throws IllegalArgumentException if the job's label names a fate that there is not
   */
  static Lot of(CustomJob job, Fates fates) {
    return of(job, fates.of(job, place(job.getName())), fates);
  }

  /** For a job from before a restart, whose label may name a fate of that time. */
  static Lot again(CustomJob job, Fates fates) {
    return of(job, fates.ofOrUsual(job, place(job.getName())), fates);
  }

  private static Lot of(CustomJob job, Fate fate, Fates fates) {
    return new Lot(job.getName(), job.getJobSpec(), Past.of(job), fate, fates.seed());
  }

  Place place() {
    return place(name);
  }

  private static Place place(String name) {
    return Place.parse(name.substring(0, name.indexOf(COLLECTION)));
  }

  Terms terms() {
    return new Terms(spec.getScheduling());
  }

  /** How much of its queue time is left. */
  Duration queueTimeLeft(Instant now) {
    return past.mayWait()
        ? Past.left(draw(fate.queued(), QUEUED), past.created(), now)
        : Duration.ZERO;
  }

  Duration pending(int attempt) {
    return draw(fate.pending(), PENDING + attempt);
  }

  /** How much of its timeout is left to a job that ran before. */
  Duration runTimeLeft(Instant now) {
    return past.runLeft(terms().timeout(), now);
  }

  /** How much of its longest wait for machines is left; empty if it waits for ever. */
  Optional<Duration> waitLeft(Instant now) {
    return Optional.of(terms().longestWait())
        .filter(Duration::isPositive)
        .map(wait -> Past.left(wait, past.created(), now));
  }

  Duration draw(Span span, int number) {
    long id = Long.parseLong(name.substring(name.lastIndexOf('/') + 1));
    return new Dice(seed, id).draw(span, number);
  }
}
