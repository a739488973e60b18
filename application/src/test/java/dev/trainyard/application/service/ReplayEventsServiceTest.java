package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.in.ReplayEventsUseCase.Command;
import dev.trainyard.application.port.in.ReplayEventsUseCase.Outcome;
import dev.trainyard.application.testkit.RecordingReplayPublisher;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Steps;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayEventsServiceTest {
  private final House house = new House();

  @Test
  void tellsAJobsHistoryOnceMoreAndSaysWhere() {
    JobId id = house.aStartedJob("a");
    house.aStartedJob("b");
    Outcome outcome = house.replay.replay(command(ofJob(id), ""));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Replayed.class,
            done -> {
              assertThat(done.events()).isEqualTo(3);
              assertThat(done.replay().topic()).isEqualTo(RecordingReplayPublisher.USUAL);
              assertThat(done.replay().actor()).isEqualTo("ada");
              assertThat(done.replay().at()).isEqualTo(house.clock.instant());
            });
    assertThat(house.replays.told().stream().flatMap(List::stream).map(JobEvent::id).map(Steps::of))
        .containsExactly(id + "/1", id + "/2", id + "/3");
    assertThat(house.replays.open()).isZero();
  }

  @Test
  void tellsALongHistoryListByList() {
    for (int i = 0; i < 1500; i++) {
      house.aJob("key-" + i);
    }
    Outcome outcome = house.replay.replay(command(since(JobStory.NOON), "elsewhere"));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Replayed.class, done -> assertThat(done.events()).isEqualTo(1500));
    assertThat(house.replays.told()).extracting(List::size).containsExactly(1000, 500);
    assertThat(house.replays.replays().getFirst().topic()).isEqualTo("elsewhere");
  }

  @Test
  void saysHowFarItCameWhenItBreaksOff() {
    for (int i = 0; i < 1500; i++) {
      house.aJob("key-" + i);
    }
    house.replays.goAwayAfter(1);
    assertThat(house.replay.replay(command(since(JobStory.NOON), "")))
        .isInstanceOfSatisfying(
            Outcome.BrokenOff.class,
            broken -> {
              assertThat(broken.events()).isEqualTo(1000);
              assertThat(broken.why()).isEqualTo("away");
            });
    assertThat(house.replays.open()).isZero();
  }

  @Test
  void refusesABadRangeNamingAllThatIsWrongWithIt() {
    Instant tomorrow = JobStory.NOON.plusSeconds(86_400);
    HistoryRange bad = new HistoryRange(tomorrow, JobStory.NOON, null, "", "no batch!");
    assertThat(refusalsOf(bad, RecordingReplayPublisher.FORBIDDEN))
        .containsExactly("job", "from", "to", "batch", "topic");
    assertThat(refusalsOf(new HistoryRange(null, null, null, "demo", ""), ""))
        .containsExactly("job", "from");
    assertThat(refusalsOf(new HistoryRange(null, null, null, "", "sweep"), ""))
        .containsExactly("job", "batch");
    assertThat(house.replays.replays()).isEmpty();
  }

  private List<String> refusalsOf(HistoryRange range, String topic) {
    List<Violation> found = List.of(new Violation("job", "found by the reader"));
    return switch (house.replay.replay(new Command(range, topic, "ada", found))) {
      case Outcome.Refused(List<Violation> all) -> all.stream().map(Violation::field).toList();
      case Outcome.Replayed _, Outcome.BrokenOff _ -> List.of();
    };
  }

  private static Command command(HistoryRange range, String topic) {
    return new Command(range, topic, "ada", List.of());
  }

  private static HistoryRange ofJob(@Nullable JobId id) {
    return new HistoryRange(null, null, id, "", "");
  }

  private static HistoryRange since(Instant from) {
    return new HistoryRange(from, null, null, "", "");
  }
}
