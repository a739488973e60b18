package dev.trainyard.application.service;

import static dev.trainyard.domain.testkit.JobStory.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.RemoteJobs;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTest {
  private static final Instant BEGAN = NOON.plusSeconds(60);
  private static final Instant NOW = BEGAN.plusSeconds(100);

  private final Round round = new Round(BEGAN, new Trail(new LinkedHashMap<>()));

  @Test
  void missesOnlyWhatItShouldHaveSeen() {
    Job seen = JobStory.of(1).running();
    round.turn(new RemotePage(List.of(RemoteJobs.remoteOf(seen, State.RUNNING, NOON)), ""));
    Job unseen = JobStory.of(2).running();
    Job changedMeanwhile = JobStory.of(3).since(BEGAN).running();
    Job notOnVertex = JobStory.of(4).starting();
    Job ofAClockGoneWrong = JobStory.of(5).since(NOW.plus(Duration.ofDays(1))).running();
    List<Job> ours = List.of(seen, unseen, changedMeanwhile, notOnVertex, ofAClockGoneWrong);
    assertThat(round.compare(ours, NOW)).containsExactly(new JobId(2), new JobId(5));
    assertThat(round.compared()).isEqualTo(5);
    assertThat(round.isCompared()).isFalse();
    assertThat(round.compare(List.of(), NOW)).isEmpty();
    assertThat(round.isCompared()).isTrue();
  }

  @Test
  void hurriesWhenItCouldNotBeOverInTimeOtherwise() {
    Duration second = Duration.ofSeconds(1);
    assertThat(round.isLate(100, second, BEGAN)).isTrue();
    assertThat(round.isLate(40, second, BEGAN.plusSeconds(59))).isFalse();
    assertThat(round.isLate(40, second, BEGAN.plusSeconds(60))).isTrue();
    round.turn(new RemotePage(List.of(), "next"));
    assertThat(round.isLate(40, second, BEGAN.plusSeconds(60))).isFalse();
  }
}
