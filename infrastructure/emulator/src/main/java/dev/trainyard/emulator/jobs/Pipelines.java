package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import dev.trainyard.adapters.vertex.front.method.Resources.Deletion;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.front.pipeline.PipelineMessages;
import dev.trainyard.adapters.vertex.wire.Micros;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Removal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * All training pipelines of this emulator. A pipeline fares as the job that trains for it; what a
 * method returned is written down.
 */
public final class Pipelines implements AutoCloseable {
  private static final int TOMBSTONES = 10_000;

  private final PipelineShelf shelf;
  private final Journal<TrainingPipeline> journal;
  private final Desk desk;
  private final InstantSource clock;

  private Pipelines(
      PipelineShelf shelf, Journal<TrainingPipeline> journal, Desk desk, InstantSource clock) {
    this.shelf = shelf;
    this.journal = journal;
    this.desk = desk;
    this.clock = clock;
  }

  /** Reads {@code file}, if it is there, and keeps it from now on. */
  public static Pipelines open(Path file, Desk desk, InstantSource clock) throws IOException {
    PipelineShelf shelf = new PipelineShelf();
    Journal.replay(file, TrainingPipeline.parser(), shelf::put);
    List<TrainingPipeline> kept = shelf.worthKeeping(TOMBSTONES).toList();
    Journal<TrainingPipeline> journal = Journal.rewrite(file, kept);
    Pipelines pipelines = new Pipelines(shelf, journal, desk, clock);
    kept.stream().filter(PipelineShelf::isTombstone).forEach(pipelines::tellDeleted);
    return pipelines;
  }

  /**
   * A new pipeline, and its job on its way.
   *
   * @throws UncheckedIOException if it is not written down; its job may be
   */
  public TrainingPipeline create(Place place, TrainingPipeline asked, CustomJob job) {
    // why: before the job's, so that a job's id is always the largest that was given
    ResourceName name = new ResourceName(place, Kind.PIPELINE, new JobId(desk.jobs().nextId()));
    CustomJob made = desk.create(place, job);
    return write(PipelineMessages.of(PipelineMessages.input(asked), name, made));
  }

  public Optional<TrainingPipeline> find(ResourceName name) {
    return shelf.find(name).map(this::now);
  }

  /** The pipelines of a place with an id below {@code before}, newest first, as they are now. */
  public List<TrainingPipeline> older(Place place, long before) {
    return shelf.older(place, before).stream().map(this::now).toList();
  }

  private TrainingPipeline now(TrainingPipeline written) {
    return desk.jobs()
        .find(JobName.parse(PipelineMessages.backingJob(written)))
        .map(job ->
            PipelineMessages.of(
                PipelineMessages.input(written),
                ResourceName.parse(written.getName(), Kind.PIPELINE),
                job))
        .orElse(written);
  }

  /** Asks its job to end; false if there is none of this name. */
  public boolean cancel(ResourceName name) {
    Optional<TrainingPipeline> pipeline = shelf.find(name);
    pipeline.map(PipelineMessages::backingJob).map(JobName::parse).ifPresent(desk::cancel);
    return pipeline.isPresent();
  }

  /** Writes down how the job fared that is about to be deleted. */
  public synchronized void settle(JobName job) {
    shelf.ofJob(job).map(this::now).ifPresent(this::write);
  }

  /** Removes a pipeline that has ended; its job stays. */
  public synchronized Deletion delete(ResourceName name, String requestedAs) {
    Optional<TrainingPipeline> found = find(name);
    if (found.isEmpty()) {
      return new Deletion.Unknown();
    }
    TrainingPipeline pipeline = found.get();
    if (!pipeline.hasEndTime()) {
      return new Deletion.StillLive(pipeline.getState().name());
    }
    return new Deletion.Removed(tellDeleted(write(tombstone(name.toString(), requestedAs))));
  }

  /** Removes all pipelines and all jobs, and forgets what was deleted. */
  public synchronized void clear() {
    shelf.worthKeeping(0).toList().forEach(each -> write(tombstone(each.getName(), "v1")));
    desk.clear();
  }

  private TrainingPipeline tombstone(String name, String requestedAs) {
    return TrainingPipeline.newBuilder()
        .setName(name)
        .setUpdateTime(Micros.toProto(clock.instant()))
        .putAllLabels(Tombstones.labels(requestedAs))
        .build();
  }

  private Removal tellDeleted(TrainingPipeline tombstone) {
    Removal removal =
        Tombstones.removal(
            ResourceName.parse(tombstone.getName(), Kind.PIPELINE),
            tombstone.getUpdateTime(),
            tombstone.getLabelsMap());
    desk.jobs().deletions().add(removal);
    return removal;
  }

  private synchronized TrainingPipeline write(TrainingPipeline entry) {
    try {
      journal.append(entry);
    } catch (IOException e) {
      throw new UncheckedIOException("the pipeline could not be written down", e);
    }
    shelf.put(entry);
    return entry;
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }
}
