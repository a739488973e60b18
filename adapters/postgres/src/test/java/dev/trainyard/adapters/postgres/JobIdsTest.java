package dev.trainyard.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.testkit.AtOnce;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.testkit.JobStory;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class JobIdsTest {
  private final SettableClock clock = new SettableClock(JobStory.NOON);
  private final JobIds ids = new JobIds(clock, 5);

  @Test
  void hasNineteenDigitsLikeVertexsOwn() {
    assertThat(ids.get().toString()).hasSize(19);
  }

  @Test
  void carriesItsTimeAndItsServer() {
    long id = ids.get().value();
    assertThat(id >> JobIds.MILLIS_SHIFT).isEqualTo(JobStory.NOON.toEpochMilli());
    assertThat((id >> 11) & 1023).isEqualTo(5);
  }

  @Test
  void growsWhileTheClockStandsStill() {
    List<JobId> many = IntStream.range(0, 5000).mapToObj(_ -> ids.get()).toList();
    assertThat(many).isSorted().doesNotHaveDuplicates();
    assertThat(many).allMatch(id -> ((id.value() >> 11) & 1023) == 5);
  }

  @Test
  void growsThoughTheClockStepsBack() {
    JobId before = ids.get();
    clock.advance(Duration.ofHours(-1));
    assertThat(ids.get()).isGreaterThan(before);
  }

  @Test
  void followsTheClock() {
    ids.get();
    clock.advance(Duration.ofSeconds(1));
    assertThat(ids.get().value() >> JobIds.MILLIS_SHIFT)
        .isEqualTo(JobStory.NOON.plusSeconds(1).toEpochMilli());
  }

  @Test
  void isNeverTheSameForTwoServersOrThreads() {
    JobIds other = new JobIds(clock, 6);
    List<JobId> all =
        AtOnce.inParallel(
                8,
                n ->
                    IntStream.range(0, 500)
                        .mapToObj(_ -> (n % 2 == 0 ? ids : other).get())
                        .toList())
            .stream()
            .flatMap(List::stream)
            .toList();
    assertThat(all).doesNotHaveDuplicates();
  }
}
