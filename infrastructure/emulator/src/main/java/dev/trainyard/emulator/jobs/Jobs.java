package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.adapters.vertex.front.method.Resources.Deletion;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.run.job.Ending;
import dev.trainyard.emulator.run.job.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * All jobs of this emulator. What a method returned is written down; an {@link
 * UncheckedIOException} says that it is not.
 */
public final class Jobs implements JobView, Progress, AutoCloseable {
  private final Shelf shelf;
  private final Ledger ledger;
  private final Burials burials;
  private final JobIds ids;
  private final InstantSource clock;
  private final SharedSpecs specs = new SharedSpecs();
  private final WebAccess webAccess = new WebAccess();

  private Jobs(Shelf shelf, Ledger ledger, InstantSource clock) {
    this.shelf = shelf;
    this.ledger = ledger;
    this.burials = new Burials(shelf, ledger);
    this.ids = new JobIds(clock, shelf.largestId());
    this.clock = clock;
  }

  /** Reads {@code file}, if it is there, and keeps it from now on. */
  public static Jobs open(Path file, InstantSource clock) throws IOException {
    Shelf shelf = new Shelf();
    return new Jobs(shelf, Ledger.open(file, shelf), clock);
  }

  /** All that have not ended; those that wait come after those that had begun. */
  public List<CustomJob> live() {
    return shelf.live();
  }

  /** When the last change was, as far as it is known. */
  public Instant newest() {
    return shelf.newest();
  }

  /** A job as the caller asked for, with a name and times, not written down yet. */
  public CustomJob draft(Place place, CustomJob asked) {
    return Life.drafted(specs.shared(asked), new JobName(place, nextId()), clock.instant());
  }

  /** Writes a drafted job down. */
  public synchronized CustomJob create(CustomJob draft, JobState state) {
    return ledger.write(Life.created(draft, state));
  }

  /** Where running jobs can be looked at. */
  public WebAccess webAccess() {
    return webAccess;
  }

  List<JobName> names() {
    return shelf.all().map(job -> JobName.parse(job.getName())).toList();
  }

  public Optional<CustomJob> find(JobName name) {
    return shelf.find(name);
  }

  @Override
  public Collection<CustomJob> older(Place place, long before) {
    return shelf.older(place, before);
  }

  @Override
  public Collection<CustomJob> labelled(Place place, Set<String> values, long before) {
    return shelf.labelled(place, values, before);
  }

  /** Marks a live job CANCELLING; one that has ended stays as it is. */
  public Optional<CustomJob> cancel(JobName name) {
    return change(name, Life::cancelling);
  }

  /** Removes a job that has ended. */
  public synchronized Deletion delete(JobName name, String requestedAs) {
    return burials.delete(name, requestedAs, clock.instant());
  }

  /** Removes a job whatever its state, as somebody else might who may do more. */
  public synchronized void vanish(JobName name) {
    shelf.find(name).ifPresent(job -> ledger.write(Life.tombstone(job, "v1", clock.instant())));
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
  public void pending(String job) {
    change(JobName.parse(job), Life::pending);
  }

  @Override
  public void running(String job) {
    change(JobName.parse(job), (found, now) -> Life.running(found, webAccess.of(found), now));
  }

  @Override
  public void ended(String job, Ending ending) {
    JobName name = JobName.parse(job);
    change(name, (found, now) -> Life.ended(found, ending, now));
    if (!(ending instanceof Ending.Suspended)) {
      deletions().buryAwaited(name);
    }
  }

  private synchronized Optional<CustomJob> change(
      JobName name, BiFunction<CustomJob, Instant, CustomJob> step) {
    return shelf.find(name).map(job -> replace(job, step.apply(job, clock.instant())));
  }

  private CustomJob replace(CustomJob job, CustomJob next) {
    return next.equals(job) || ledger.isClosed() ? job : ledger.write(next);
  }

  /** From now on nothing changes: what runners still tell is not heard. */
  @Override
  public synchronized void close() throws IOException {
    ledger.close();
  }
}
