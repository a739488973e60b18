package dev.trainyard.application.testkit;

import static dev.trainyard.application.testkit.StorageContract.arrival;
import static dev.trainyard.application.testkit.StorageContract.arrivalAt;
import static dev.trainyard.application.testkit.StorageContract.arrivalOfPriority;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.PlaceCount;
import dev.trainyard.application.port.PlaceCount.Waits;
import dev.trainyard.application.port.out.Census;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.StartOutcome.Throttled;
import dev.trainyard.domain.job.Wait;
import dev.trainyard.domain.job.WaitReason;
import dev.trainyard.domain.testkit.Places;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Census} keeps. */
public interface CensusContract extends StorageContract {

  @Test
  default void countsThoseThatAreClaimedBefore() {
    intake()
        .accept(
            List.of(
                arrivalOfPriority(0, 1),
                arrivalOfPriority(5, 2),
                arrivalOfPriority(0, 3),
                arrivalOfPriority(0, 4),
                arrivalOfPriority(-1, 5),
                arrivalAt(Places.anotherPlace(), 6)));
    assertThat(census().ahead(Places.aPlace(), 5, new JobId(2))).isZero();
    assertThat(census().ahead(Places.aPlace(), 0, new JobId(3))).isEqualTo(2);
    assertThat(census().ahead(Places.aPlace(), -1, new JobId(5))).isEqualTo(4);
    claim(2);
    assertThat(census().ahead(Places.aPlace(), 0, new JobId(3))).isZero();
    assertThat(census().ahead(new Place("nobody", "nowhere"), 0, new JobId(3))).isZero();
  }

  @Test
  default void countsEachPlaceByPhaseAndByWhatIsWaitedFor() {
    intake().accept(List.of(arrivalAt(Places.anotherPlace(), 6), arrival(1)));
    throttled(1, LATER.plusSeconds(60));
    intake().accept(List.of(arrival(2)));
    throttled(2, LATER.plusSeconds(30));
    intake().accept(List.of(arrival(3), arrival(4)));
    claim(1);
    assertThat(count(Places.aPlace()))
        .isEqualTo(
            new PlaceCount(
                Places.aPlace(),
                Map.of(Phase.QUEUED, 3L, Phase.STARTING, 1L),
                List.of(
                    new Waits(WaitReason.API_RATE, 2, NOON, LATER.plusSeconds(60)),
                    new Waits(WaitReason.PRIORITY, 1, NOON, NOON))));
    assertThat(count(Places.anotherPlace()).counts()).isEqualTo(Map.of(Phase.QUEUED, 1L));
  }

  @Test
  default void countsOnlyOneProjectIfThatIsAsked() {
    intake().accept(List.of(arrival(1), arrivalAt(Places.anotherPlace(), 2)));
    assertThat(census().places(Places.aPlace().project()))
        .extracting(PlaceCount::place)
        .contains(Places.aPlace())
        .doesNotContain(Places.anotherPlace());
    assertThat(census().places("nobody")).isEmpty();
  }

  private PlaceCount count(Place place) {
    return census().places("").stream()
        .filter(count -> count.place().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private void throttled(long id, Instant until) {
    Job starting = claim(1).getFirst().job();
    assertThat(starting.id().value()).isEqualTo(id);
    Wait wait = new Wait(WaitReason.API_RATE, "Vertex is busy", until);
    store()
        .advance(
            List.of(starting.settle(new Throttled(wait), LATER, Channel.STARTER).orElseThrow()));
  }
}
