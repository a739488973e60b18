package dev.trainyard.emulator.jobs;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.front.method.Resources.Deletion;
import java.time.Instant;

/** Puts tombstones in the place of jobs. Not for several threads. */
record Burials(Shelf shelf, Ledger ledger) {
  Deletion delete(JobName name, String requestedAs, Instant now) {
    return shelf
        .find(name)
        .map(job -> bury(job, name, requestedAs, now))
        .orElseGet(Deletion.Unknown::new);
  }

  private Deletion bury(CustomJob job, JobName name, String requestedAs, Instant now) {
    if (!Life.hasEnded(job)) {
      return new Deletion.StillLive(job.getState().name());
    }
    CustomJob tombstone = ledger.write(Life.tombstone(job, requestedAs, now));
    return new Deletion.Removed(Shelf.removal(name, tombstone));
  }
}
