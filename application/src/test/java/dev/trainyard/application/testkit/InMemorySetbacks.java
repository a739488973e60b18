package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.domain.job.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which lives the rows have had. */
final class InMemorySetbacks implements Setbacks {
  private final InMemoryRows rows;
  private final InstantSource clock;
  private final Set<Place> mended = new HashSet<>();
  private int life = 1;
  private int closed = 1;
  private Instant noticed = Instant.MAX;
  private Instant lastWritten = Instant.EPOCH;

  InMemorySetbacks(InMemoryRows rows, InstantSource clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** The rows are what they once were. */
  synchronized void fallBack() {
    life++;
    mended.clear();
    noticed = Instant.MAX;
    lastWritten =
        rows.history().isEmpty()
            ? Instant.EPOCH
            : rows.history().getLast().entry().after().times().updateTime();
  }

  synchronized int life() {
    return life;
  }

  synchronized boolean isWhole(Place place) {
    return isClosed() || mended.contains(place);
  }

  synchronized boolean isClosed() {
    return closed == life;
  }

  @Override
  public synchronized Optional<Setback> open() {
    if (isClosed()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    noticed = noticed.isAfter(now) ? now : noticed;
    return Optional.of(new Setback(Integer.toString(life), unmended(), noticed, now, lastWritten));
  }

  private boolean isThis(Setback setback) {
    return setback.life().equals(Integer.toString(life));
  }

  private List<Place> unmended() {
    return rows.placesOf(_ -> true).stream().filter(place -> !isWhole(place)).toList();
  }

  @Override
  public synchronized void mend(Setback setback, Place place) {
    if (isThis(setback)) {
      mended.add(place);
    }
  }

  @Override
  public synchronized boolean close(Setback setback) {
    if (!isThis(setback) || !unmended().isEmpty()) {
      return false;
    }
    closed = life;
    return true;
  }
}
