package dev.trainyard.application.service;

import dev.trainyard.application.port.in.SweepPlacesUseCase;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.domain.job.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class SweepPlacesService implements SweepPlacesUseCase {
  private static final int STEPS_AT_ONCE = 1000;

  private final Watchtower tower;
  private final Watch watch;
  private final Yard yard;
  private final Map<Place, Broom> brooms = new LinkedHashMap<>();

  private record Broom(Post post, Hold hold) {}

  SweepPlacesService(Watchtower tower, Yard yard) {
    this.tower = tower;
    this.watch = tower.watch(yard);
    this.yard = yard;
  }

  @Override
  public Summary sweep() {
    if (brooms.isEmpty()) {
      quiet()
          .forEach(place ->
              brooms.put(
                  place, new Broom(tower.post(place), tower.hold(place, yard.clock().instant()))));
    }
    int swept = 0;
    Tally tally = new Tally();
    for (Broom broom : List.copyOf(brooms.values())) {
      swept += sweep(broom, tally) ? 1 : 0;
    }
    return new Summary(swept, tally.strays, tally.unreachable, brooms.size());
  }

  private List<Place> quiet() {
    JobStore store = yard.store();
    List<Place> quiet = new ArrayList<>(store.places());
    quiet.removeAll(store.placesWithLiveJobs());
    return quiet;
  }

  /** Whether the place was ours to sweep and is done with, be it that Vertex is away. */
  private boolean sweep(Broom broom, Tally tally) {
    int rounds = tally.rounds;
    int unreachable = tally.unreachable;
    boolean held = holds(broom);
    for (int steps = 0; held && steps < STEPS_AT_ONCE; steps++) {
      if (!watch.step(broom.post(), tally)) {
        return false;
      }
      if (tally.rounds > rounds || tally.unreachable > unreachable) {
        break;
      }
      held = holds(broom);
    }
    brooms.remove(broom.post().place);
    broom.hold().release();
    return held;
  }

  private boolean holds(Broom broom) {
    return broom.hold().keep(Duration.ZERO, yard.clock().instant()) != Hold.Grip.LOST;
  }
}
