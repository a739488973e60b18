package dev.trainyard.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.application.port.out.Setbacks.Setback;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Setbacks} keeps. */
public interface SetbacksContract extends StorageContract {

  @Test
  default void isWholeAtFirst() {
    accepted(1);
    assertThat(setbacks().open()).isEmpty();
    assertThat(claim(1)).hasSize(1);
  }

  @Test
  default void lendsNoJobUntilItsPlaceIsMended() {
    accepted(1);
    fallBack();
    assertThat(claim(1)).isEmpty();
    setbacks().mend(opened(), Places.aPlace());
    assertThat(opened().places()).isEmpty();
    assertThat(claim(1)).hasSize(1);
  }

  @Test
  default void lendsJobsOfAllPlacesWhenItIsClosed() {
    accepted(1);
    fallBack();
    setbacks().mend(opened(), Places.aPlace());
    assertThat(setbacks().close(opened())).isTrue();
    assertThat(setbacks().open()).isEmpty();
    assertThat(claim(1)).hasSize(1);
    intake().accept(List.of(StorageContract.arrivalAt(Places.anotherPlace(), 2)));
    assertThat(queue().claim(StorageContract.aClaim(Places.anotherPlace(), 1))).hasSize(1);
  }

  @Test
  default void staysOpenWhileAPlaceIsNotMended() {
    accepted(1);
    fallBack();
    assertThat(setbacks().close(opened())).isFalse();
    assertThat(claim(1)).isEmpty();
  }

  @Test
  default void lendsNoJobOfAPlaceThatWasNotThereBefore() {
    fallBack();
    assertThat(opened().places()).isEmpty();
    accepted(1);
    assertThat(claim(1)).isEmpty();
    assertThat(opened().places()).containsExactly(Places.aPlace());
  }

  @Test
  default void takesJobsMeanwhile() {
    fallBack();
    accepted(2);
    assertThat(describe(2)).isPresent();
  }

  @Test
  default void mendsEachPlaceAlone() {
    Place elsewhere = Places.anotherPlace();
    intake().accept(List.of(StorageContract.arrivalAt(elsewhere, 1), StorageContract.arrival(2)));
    fallBack();
    setbacks().mend(opened(), elsewhere);
    assertThat(opened().places()).containsExactly(Places.aPlace());
    assertThat(queue().claim(StorageContract.aClaim(elsewhere, 1))).hasSize(1);
    assertThat(claim(1)).isEmpty();
  }

  @Test
  default void isNotMendedByWhatWasDoneBeforeItFellBackAgain() {
    accepted(1);
    fallBack();
    Setback first = opened();
    fallBack();
    assertThat(opened().life()).isNotEqualTo(first.life());
    setbacks().mend(first, Places.aPlace());
    assertThat(setbacks().close(first)).isFalse();
    assertThat(claim(1)).isEmpty();
  }

  @Test
  default void keepsTheMomentAtWhichItWasNoticed() {
    accepted(1);
    fallBack();
    Setback first = opened();
    letTimePass(Duration.ofSeconds(5));
    Setback second = opened();
    assertThat(second.life()).isEqualTo(first.life());
    assertThat(sinceNoticed(second).minus(sinceNoticed(first)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
  }

  @Test
  default void saysWhenTheLastRowWasWritten() {
    accepted(1);
    fallBack();
    assertThat(opened().lastWritten()).isEqualTo(NOON);
  }

  private static Duration sinceNoticed(Setback setback) {
    return Duration.between(setback.noticed(), setback.now());
  }

  private Setback opened() {
    return setbacks().open().orElseThrow();
  }
}
