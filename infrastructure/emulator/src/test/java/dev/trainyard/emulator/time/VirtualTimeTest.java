package dev.trainyard.emulator.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualTimeTest {
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  private final VirtualTime time = new VirtualTime(START);
  private final List<String> done = new ArrayList<>();

  private Alarm after(long seconds, String what) {
    return time.after(
        Duration.ofSeconds(seconds), () -> done.add(what + "@" + since(time.instant())));
  }

  private static long since(Instant instant) {
    return Duration.between(START, instant).toSeconds();
  }

  @Test
  void standsStillUntilItIsTurned() {
    after(0, "a");

    assertThat(time.instant()).isEqualTo(START);
    assertThat(done).isEmpty();
  }

  @Test
  void doesWhatIsDueInOrderAtItsOwnTime() {
    after(3, "c");
    after(1, "a");
    after(3, "d");
    after(2, "b");
    after(5, "later");

    time.advance(Duration.ofSeconds(3));

    assertThat(done).containsExactly("a@1", "b@2", "c@3", "d@3");
    assertThat(time.instant()).isEqualTo(START.plusSeconds(3));
    assertThat(time.waiting()).isEqualTo(1);
    assertThat(time.next()).contains(START.plusSeconds(5));
  }

  @Test
  void doesWhatAStepAskedForOnTheWay() {
    time.after(Duration.ofSeconds(1), () -> after(1, "second"));

    time.advance(Duration.ofSeconds(2));

    assertThat(done).containsExactly("second@2");
  }

  @Test
  void forgetsWhatWasStopped() {
    Alarm alarm = after(1, "a");
    after(2, "b");

    alarm.stop();
    alarm.stop();
    time.advance(Duration.ofDays(7));

    assertThat(done).containsExactly("b@2");
  }

  @Test
  void goesFromOneStepToTheNext() {
    after(60, "a");
    after(60, "b");
    after(7200, "c");

    assertThat(time.advanceToNext()).isTrue();
    assertThat(done).containsExactly("a@60", "b@60");
    assertThat(time.advanceToNext()).isTrue();
    assertThat(time.advanceToNext()).isFalse();
    assertThat(done).endsWith("c@7200");
  }

  @Test
  void goesOnAfterAStepThatFails() {
    time.after(
        Duration.ofSeconds(1),
        () -> {
          throw new IllegalStateException("on purpose");
        });
    after(2, "b");

    time.advance(Duration.ofSeconds(2));

    assertThat(done).containsExactly("b@2");
  }

  @Test
  void neverGoesBackNorBeyondItsEnd() {
    assertThatThrownBy(() -> time.advanceTo(START.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> time.advance(Duration.ofDays(40_000)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(time.instant()).isEqualTo(START);
  }

  @Test
  void readsDurationsAndWritesThemInSeconds() {
    assertThat(TimeText.parse("604800s")).isEqualTo(Duration.ofDays(7));
    assertThat(TimeText.parse("7d")).isEqualTo(Duration.ofDays(7));
    assertThat(TimeText.parse("0.5s")).isEqualTo(Duration.ofMillis(500));
    assertThat(TimeText.of(Duration.ofMillis(90_250))).isEqualTo("90.25s");
    assertThat(TimeText.of(Duration.ofSeconds(600))).isEqualTo("600s");
    assertThatThrownBy(() -> TimeText.parse("-1s")).hasMessageContaining("is not a duration");
  }
}
