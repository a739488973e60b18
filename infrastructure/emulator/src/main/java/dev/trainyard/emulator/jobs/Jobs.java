package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.adapters.vertex.front.method.Resources.Deletion;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.run.Progress;
import dev.trainyard.emulator.run.Runner;
import dev.trainyard.emulator.run.job.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * All jobs of this emulator. What a method returned is written down; an {@link
 * UncheckedIOException} says that it is not.
 */
public final class Jobs implements Progress, AutoCloseable {
  private static final int TOMBSTONES = 10_000;

  private final Shelf shelf;
  private final Journal<CustomJob> journal;
  private final JobIds ids;
  private final InstantSource clock;
  private boolean closed;

  private Jobs(Shelf shelf, Journal<CustomJob> journal, InstantSource clock) {
    this.shelf = shelf;
    this.journal = journal;
    this.ids = new JobIds(clock, shelf.largestId());
    this.clock = clock;
  }

  /** Reads {@code file}, if it is there, and keeps it from now on. */
  public static Jobs open(Path file, InstantSource clock) throws IOException {
    Shelf shelf = new Shelf();
    Journal.replay(file, CustomJob.parser(), shelf::put);
    return new Jobs(shelf, Journal.rewrite(file, shelf.worthKeeping(TOMBSTONES)), clock);
  }

  /** Gives {@code runner} what had not ended when the last emulator went away. */
  public void resume(Runner runner) {
    for (CustomJob job : shelf.all().filter(each -> !Life.hasEnded(each)).toList()) {
      if (job.getState() == JobState.JOB_STATE_CANCELLING) {
        ended(job.getName(), Ending.cancelledByCaller());
      } else {
        runner.start(job);
      }
    }
  }

  /** A new job as the caller asked for, PENDING. */
  public synchronized CustomJob create(Place place, CustomJob asked) {
    JobName name = new JobName(place, nextId());
    return write(Life.created(asked, name, clock.instant()));
  }

  public Optional<CustomJob> find(JobName name) {
    return shelf.find(name);
  }

  /** The jobs of a place with an id below {@code before}, newest first, as they are while read. */
  public Collection<CustomJob> older(Place place, long before) {
    return shelf.older(place, before);
  }

  /** Those of them with one of these values as their label {@code trainyard-job}. */
  public Collection<CustomJob> labelled(Place place, Set<String> values, long before) {
    return shelf.labelled(place, values, before);
  }

  /** Marks a live job CANCELLING; one that has ended stays as it is. */
  public Optional<CustomJob> cancel(JobName name) {
    return change(name, Life::cancelling);
  }

  /** Removes a job that has ended. */
  public synchronized Deletion delete(JobName name, String requestedAs) {
    return shelf
        .find(name)
        .map(job -> bury(job, name, requestedAs))
        .orElseGet(Deletion.Unknown::new);
  }

  private Deletion bury(CustomJob job, JobName name, String requestedAs) {
    if (!Life.hasEnded(job)) {
      return new Deletion.StillLive(job.getState().name());
    }
    CustomJob tombstone = write(Life.tombstone(job, requestedAs, clock.instant()));
    return new Deletion.Removed(Shelf.removal(name, tombstone));
  }

  /** What was deleted, as far as it is still known; pipelines are added by those who know them. */
  public Deletions deletions() {
    return shelf.deletions();
  }

  /** An id that nothing has, larger than any before. */
  public long nextId() {
    return ids.next();
  }

  @Override
  public void running(String job) {
    change(JobName.parse(job), Life::running);
  }

  @Override
  public void ended(String job, Ending ending) {
    change(JobName.parse(job), (found, now) -> Life.ended(found, ending, now));
  }

  private synchronized Optional<CustomJob> change(
      JobName name, BiFunction<CustomJob, Instant, CustomJob> step) {
    return shelf.find(name).map(job -> replace(job, step.apply(job, clock.instant())));
  }

  private CustomJob replace(CustomJob job, CustomJob next) {
    return next.equals(job) || closed ? job : write(next);
  }

  private CustomJob write(CustomJob entry) {
    if (closed) {
      throw new IllegalStateException("the emulator is stopping");
    }
    try {
      journal.append(entry);
    } catch (IOException e) {
      throw new UncheckedIOException("the job could not be written down", e);
    }
    shelf.put(entry);
    return entry;
  }

  /** From now on nothing changes: what runners still tell is not heard. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    journal.close();
  }
}
