package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether the store is still the one that wrote all that it ever was given. A failover to a replica
 * that lagged, a restore to a point in time or of a dump brings an earlier state of it back: jobs,
 * claims and whole submissions may be forgotten that Vertex and the callers still know.
 */
public interface Setbacks {

  /** The setback that is still open, if any. */
  Optional<Setback> open();

  /** Everything that Vertex knows of the place is known here; its jobs can be claimed again. */
  void mend(Setback setback, Place place);

  /**
   * Everything that can be known again is known.
   *
   * @return false if there is a place that is not mended; the setback stays open then
   */
  boolean close(Setback setback);

  /**
   * The store has fallen back.
   *
   * @param life a mark of the store's life that began with it; no other has the same
   * @param places that are not mended. No job of them can be claimed
   * @param noticed on the store's own clock
   * @param now the same clock's time of this answer
   * @param lastWritten when the newest row that was left was written, on the clock of its writer
   */
  record Setback(
      String life, List<Place> places, Instant noticed, Instant now, Instant lastWritten) {
    public Setback {
      places = List.copyOf(places);
    }
  }
}
