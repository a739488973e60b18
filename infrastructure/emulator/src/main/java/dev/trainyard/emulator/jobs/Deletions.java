package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.domain.job.Place;
import java.util.List;
import java.util.Optional;

/** What is known of deleted jobs: their tombstones. */
public final class Deletions {
  private final Shelf shelf;

  Deletions(Shelf shelf) {
    this.shelf = shelf;
  }

  public Optional<CustomJob> find(JobName name) {
    return shelf.tombstone(name);
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
