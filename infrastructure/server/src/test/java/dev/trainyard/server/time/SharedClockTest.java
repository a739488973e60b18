package dev.trainyard.server.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SharedClockTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private Instant database = NOON;
  private Instant machine = NOON.plusSeconds(700);
  private long steady = 42;
  private boolean isAway;
  private final SharedClock clock = new SharedClock(this::ask, () -> steady, () -> machine);

  private Instant ask() {
    if (isAway) {
      throw new IllegalStateException("away");
    }
    return database;
  }

  @Test
  void saysWhatTheDatabaseSaysWhateverTheMachineSays() {
    assertThat(clock.instant()).isEqualTo(NOON);
    pass(Duration.ofMillis(1500));
    assertThat(clock.instant()).isEqualTo(NOON.plusMillis(1500));
  }

  @Test
  void goesOnWhileTheDatabaseIsAway() {
    clock.read();
    isAway = true;
    pass(Duration.ofHours(1));
    assertThatThrownBy(clock::read).hasMessage("away");
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3600));
  }

  @Test
  void doesNotFollowAMachineWhoseClockIsSetBack() {
    clock.read();
    pass(Duration.ofSeconds(1));
    machine = machine.minus(Duration.ofDays(1));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(1));
  }

  @Test
  void isLaterAfterASuspension() {
    clock.read();
    machine = machine.plusSeconds(600);
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(600));
  }

  @Test
  void isRightAgainAfterTheNextReading() {
    clock.read();
    machine = machine.plusSeconds(600);
    clock.read();
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void takesTheMiddleOfAReadingThatTakesLong() {
    SharedClock slow =
        new SharedClock(
            () -> {
              pass(Duration.ofSeconds(4));
              return NOON;
            },
            () -> steady,
            () -> machine);
    slow.read();
    assertThat(slow.instant()).isEqualTo(NOON.plusSeconds(2));
  }

  private void pass(Duration duration) {
    steady += duration.toNanos();
    machine = machine.plus(duration);
    database = database.plus(duration);
  }
}
