package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.PipelineState;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.adapters.vertex.front.pipeline.PipelineMessages;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Pipelines by place, newest first, and by their job; and the tombstones of deleted ones. */
final class PipelineShelf {
  private final Map<Place, ConcurrentNavigableMap<Long, TrainingPipeline>> places =
      new ConcurrentHashMap<>();
  private final Map<String, ResourceName> byJob = new ConcurrentHashMap<>();
  private final ConcurrentNavigableMap<Long, TrainingPipeline> tombstones =
      new ConcurrentSkipListMap<>(Comparator.reverseOrder());

  /** Takes a pipeline or a tombstone in the place of what was there under its name. */
  void put(TrainingPipeline written) {
    ResourceName name = ResourceName.parse(written.getName(), Kind.PIPELINE);
    if (isTombstone(written)) {
      tombstones.put(name.id().value(), written);
      TrainingPipeline gone = at(name.place()).remove(name.id().value());
      if (gone != null) {
        byJob.remove(PipelineMessages.backingJob(gone));
      }
    } else {
      at(name.place()).put(name.id().value(), written);
      byJob.put(PipelineMessages.backingJob(written), name);
    }
  }

  static boolean isTombstone(TrainingPipeline written) {
    return written.getState() == PipelineState.PIPELINE_STATE_UNSPECIFIED;
  }

  Optional<TrainingPipeline> find(ResourceName name) {
    return Optional.ofNullable(at(name.place()).get(name.id().value()));
  }

  Optional<TrainingPipeline> ofJob(JobName job) {
    return Optional.ofNullable(byJob.get(job.toString())).flatMap(this::find);
  }

  Collection<TrainingPipeline> older(Place place, long before) {
    return at(place).tailMap(before, false).values();
  }

  /** All that must survive a restart: the pipelines, and as many tombstones, newest first. */
  Stream<TrainingPipeline> worthKeeping(int newestTombstones) {
    return Stream.concat(
        tombstones.values().stream().limit(newestTombstones),
        places.values().stream().flatMap(place -> place.values().stream()));
  }

  private ConcurrentNavigableMap<Long, TrainingPipeline> at(Place place) {
    return places.computeIfAbsent(
        place, _ -> new ConcurrentSkipListMap<>(Comparator.reverseOrder()));
  }
}
