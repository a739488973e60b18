package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Removal;
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
final class Shelf {
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

  /** Those with an id below {@code before}. */
  Collection<CustomJob> older(Place place, long before) {
    return at(place).older(before);
  }

  /** Those of them with one of these values as their label {@code trainyard-job}. */
  Collection<CustomJob> labelled(Place place, Set<String> values, long before) {
    return at(place).labelled(values, before);
  }

  Stream<CustomJob> all() {
    return jobs.values().stream().flatMap(place -> place.all().stream());
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
