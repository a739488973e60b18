package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.wire.Labels;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The jobs of one place by id, newest first, and the ids by the value of the label that callers
 * look for by the dozen. A job's labels never change.
 */
final class PlaceShelf {
  private final ConcurrentNavigableMap<Long, CustomJob> jobs =
      new ConcurrentSkipListMap<>(Comparator.reverseOrder());
  private final ConcurrentMap<String, Set<Long>> labelled = new ConcurrentHashMap<>();

  void put(long id, CustomJob job) {
    jobs.put(id, job);
    String label = job.getLabelsMap().get(Labels.JOB);
    if (label != null) {
      labelled.computeIfAbsent(label, _ -> ConcurrentHashMap.newKeySet(1)).add(id);
    }
  }

  void remove(long id) {
    CustomJob gone = jobs.remove(id);
    String label = gone == null ? null : gone.getLabelsMap().get(Labels.JOB);
    if (label != null) {
      labelled.computeIfPresent(
          label,
          (_, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
          });
    }
  }

  Optional<CustomJob> find(long id) {
    return Optional.ofNullable(jobs.get(id));
  }

  Collection<CustomJob> all() {
    return jobs.values();
  }

  Collection<CustomJob> older(long before) {
    return jobs.tailMap(before, false).values();
  }

  /** Those with one of these values as their label {@code trainyard-job}. */
  List<CustomJob> labelled(Set<String> values, long before) {
    return values.stream()
        .flatMap(value -> labelled.getOrDefault(value, Set.of()).stream())
        .filter(id -> id < before)
        .sorted(Comparator.reverseOrder())
        .map(jobs::get)
        .filter(Objects::nonNull)
        .toList();
  }
}
