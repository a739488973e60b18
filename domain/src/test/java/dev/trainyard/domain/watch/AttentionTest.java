package dev.trainyard.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.testkit.JobStory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionTest {
  private static final Attention ATTENTION =
      new Attention(Duration.ofSeconds(1), Duration.ofSeconds(20));
  private static final Job JOB = JobStory.of(1).running();
  private static final Instant CHANGED = JOB.times().updateTime();

  @ParameterizedTest
  @CsvSource({"0,1", "9,1", "30,3", "120,12", "200,20", "3600,20", "-3,1"})
  void slowsDownAfterAChange(long secondsLater, long interval) {
    assertThat(ATTENTION.to(new Watched(JOB, null), CHANGED.plusSeconds(secondsLater)))
        .isEqualTo(Duration.ofSeconds(interval));
  }

  @ParameterizedTest
  @CsvSource({"-3600,20", "-100,10", "-5,1", "0,1", "5,1", "60,6", "3600,20"})
  void isFastAgainAroundTheTimeout(long secondsAfterTimeout, long interval) {
    Instant timeout = CHANGED.plus(Duration.ofDays(7));
    assertThat(ATTENTION.to(new Watched(JOB, timeout), timeout.plusSeconds(secondsAfterTimeout)))
        .isEqualTo(Duration.ofSeconds(interval));
  }

  @Test
  void heedsTheNearerOfBoth() {
    Watched shortLived = new Watched(JOB, CHANGED.plusSeconds(100));
    assertThat(ATTENTION.to(shortLived, CHANGED.plusSeconds(20))).hasSeconds(2);
    assertThat(ATTENTION.to(shortLived, CHANGED.plusSeconds(70))).hasSeconds(3);
  }

  @Test
  void reachesAsFarAsAnyLookIsHurried() {
    Instant calm = CHANGED.plus(ATTENTION.reach());
    assertThat(ATTENTION.to(new Watched(JOB, null), calm)).isEqualTo(ATTENTION.longest());
    assertThat(ATTENTION.to(new Watched(JOB, null), calm.minusSeconds(1)))
        .isLessThan(ATTENTION.longest());
  }

  @Test
  void refusesIntervalsThatCannotBe() {
    assertThatThrownBy(() -> new Attention(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .hasMessageContaining("PT2S to PT1S");
    assertThatThrownBy(() -> new Attention(Duration.ZERO, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
