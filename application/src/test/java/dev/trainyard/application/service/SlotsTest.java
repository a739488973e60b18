package dev.trainyard.application.service;

import static dev.trainyard.domain.testkit.JobStory.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 60, 600})
  void grantsNoMoreInAnyMinuteThanAreAllowedAndHardlyLess(int perMinute) {
    Slots slots = new Slots(slot(perMinute));
    List<Instant> granted = new ArrayList<>();
    Random delays = new Random(perMinute);
    for (Instant now = NOON;
        now.isBefore(NOON.plus(MINUTE.multipliedBy(20)));
        now = now.plusMillis(5 + delays.nextInt(40))) {
      if (slots.take(now)) {
        granted.add(now);
      }
    }
    assertThat(most(granted)).isLessThanOrEqualTo(perMinute);
    assertThat(granted.size()).isGreaterThanOrEqualTo(20 * (perMinute - 1));
  }

  @Test
  void savesNothingUpForLater() {
    Slots slots = new Slots(slot(60));
    assertThat(slots.take(NOON)).isTrue();
    Instant later = NOON.plus(Duration.ofHours(1));
    assertThat(slots.take(later)).isTrue();
    assertThat(slots.take(later)).isFalse();
    assertThat(slots.take(later.plusMillis(1017))).isTrue();
  }

  @Test
  void grantsAnyNumberWhereThereIsNoLimit() {
    Slots slots = new Slots(slot(WatchPace.UNLIMITED));
    for (int i = 0; i < 1000; i++) {
      assertThat(slots.take(NOON)).isTrue();
    }
  }

  @Test
  void doesNotWaitForAClockThatWasSetBack() {
    Slots slots = new Slots(slot(60));
    assertThat(slots.take(NOON)).isTrue();
    Instant back = NOON.minus(Duration.ofHours(3));
    assertThat(slots.take(back)).isTrue();
    assertThat(slots.take(back)).isFalse();
  }

  @Test
  void needsTwoListsAMinuteAtLeast() {
    assertThatThrownBy(() -> slot(1)).hasMessageContaining("at least 2 a minute");
  }

  private static Duration slot(int perMinute) {
    return new WatchPace(Duration.ofSeconds(1), perMinute, Duration.ofSeconds(10)).slot();
  }

  static int most(List<Instant> times) {
    int most = 0;
    for (int from = 0, to = 0; to < times.size(); to++) {
      while (!times.get(from).plus(MINUTE).isAfter(times.get(to))) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }
}
