package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.domain.job.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of deleted jobs: their tombstones, and those that are deleted when they end. */
public final class Deletions {
  private final Set<JobName> awaited = ConcurrentHashMap.newKeySet();
  private final Shelf shelf;

  Deletions(Shelf shelf) {
    this.shelf = shelf;
  }

  /** A tombstone, or a job that is deleted as soon as it ends. */
  public Optional<CustomJob> find(JobName name) {
    return shelf.tombstone(name).or(() -> shelf.find(name).filter(_ -> awaited.contains(name)));
  }

  /** Lets a live job be deleted when it has ended; a restart forgets it. */
  void await(JobName name) {
    awaited.add(name);
  }

  /** Whether it was to be deleted now. */
  boolean isDue(JobName name) {
    return awaited.remove(name);
  }

  /** Newest first. */
  public List<CustomJob> of(Place place) {
    return shelf.tombstones().stream()
        .filter(tombstone -> JobName.parse(tombstone.getName()).place().equals(place))
        .toList();
  }

  /** Until the next start it is as if the job had never been deleted or there. */
  public void forget(JobName name) {
    shelf.forgetTombstone(name);
  }
}
