package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.wire.Micros;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Removal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Jobs by place, newest first, and the tombstones of deleted ones. Readers need no lock. */
final class Shelf implements JobView {
  private final Map<Place, PlaceShelf> jobs = new ConcurrentHashMap<>();
  private final ConcurrentNavigableMap<Long, CustomJob> tombstones =
      new ConcurrentSkipListMap<>(Comparator.reverseOrder());
  private final Deletions deletions = new Deletions();

  /** Takes a job or a tombstone in the place of what was there under its name. */
  void put(CustomJob written) {
    JobName name = JobName.parse(written.getName());
    if (Life.isTombstone(written)) {
      tombstones.put(name.id(), written);
      deletions.add(removal(name, written));
      at(name.place()).remove(name.id());
    } else {
      at(name.place()).put(name.id(), written);
    }
  }

  Optional<CustomJob> find(JobName name) {
    return at(name.place()).find(name.id());
  }

  static Removal removal(JobName name, CustomJob tombstone) {
    return Tombstones.removal(name.resource(), tombstone.getUpdateTime(), tombstone.getLabelsMap());
  }

  Deletions deletions() {
    return deletions;
  }

  @Override
  public Collection<CustomJob> older(Place place, long before) {
    return at(place).older(before);
  }

  @Override
  public Collection<CustomJob> labelled(Place place, Set<String> values, long before) {
    return at(place).labelled(values, before);
  }

  Stream<CustomJob> all() {
    return jobs.values().stream().flatMap(place -> place.all().stream());
  }

  /** All that have not ended; those that wait come after those that had begun. */
  List<CustomJob> live() {
    return all()
        .filter(job -> !Life.hasEnded(job))
        .sorted(Comparator.comparing(Life::isQueued).thenComparing(CustomJob::getName))
        .toList();
  }

  /** When the last change was, as far as it is known. */
  Instant newest() {
    return all()
        .map(job -> Micros.toDomain(job.getUpdateTime()))
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /** The largest id of jobs and tombstones, 0 if there are none. */
  long largestId() {
    return Stream.concat(all(), tombstones.values().stream())
        .mapToLong(written -> JobName.parse(written.getName()).id())
        .max()
        .orElse(0);
  }

  /** All that must survive a restart: the jobs, and as many tombstones, newest first. */
  List<CustomJob> worthKeeping(int newestTombstones) {
    return Stream.concat(tombstones.values().stream().limit(newestTombstones), all()).toList();
  }

  private PlaceShelf at(Place place) {
    return jobs.computeIfAbsent(place, _ -> new PlaceShelf());
  }
}
