package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.in.ReadLogsUseCase;
import dev.trainyard.application.port.in.ReadLogsUseCase.Answer;
import dev.trainyard.application.port.in.ReadLogsUseCase.Query;
import dev.trainyard.application.testkit.InMemoryLogs;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.log.LogLine;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadLogsServiceTest {
  private final House house = new House();
  private final SettableClock shown = new SettableClock(JobStory.NOON.plus(Duration.ofHours(1)));
  private final InMemoryLogs logs = new InMemoryLogs(shown);
  private final ReadLogsUseCase read = UseCases.readLogs(house.rows, logs);

  private Answer read(JobId id, String after, int limit) {
    return read.read(new Query(Places.aPlace().project(), id, "", after, limit)).orElseThrow();
  }

  private void print(JobId id, String text) {
    String remote = house.job(id).attempt().remoteName();
    logs.print(remote, JobStory.NOON, "workerpool0-0", text);
  }

  @Test
  void hasNothingOfAJobThatVertexDoesNotHave() {
    Answer answer = read(house.aJob("a"), "", 10);
    assertThat(answer.page().lines()).isEmpty();
    assertThat(answer.isEnd()).isFalse();
    assertThat(answer.phase()).isEqualTo(Phase.QUEUED);
  }

  @Test
  void endsAtOnceForAJobThatVertexNeverHad() {
    JobId id = house.aJob("a");
    house.askToCancel(id);
    assertThat(read(id, "", 10).isEnd()).isTrue();
  }

  @Test
  void goesOnWhileTheJobRuns() {
    JobId id = house.aStartedJob("a");
    print(id, "one");
    Answer first = read(id, "", 10);
    print(id, "two");
    Answer second = read(id, first.page().next(), 10);
    assertThat(second.page().lines()).extracting(LogLine::text).containsExactly("two");
    assertThat(second.isEnd()).isFalse();
  }

  @Test
  void endsOnlyWithTheLastLineOfAJobThatHasEnded() {
    JobId id = house.anEndedJob("a");
    print(id, "one");
    print(id, "two");
    Answer first = read(id, "", 1);
    assertThat(first.isEnd()).isFalse();
    assertThat(read(id, first.page().next(), 2).isEnd()).isTrue();
  }

  @Test
  void waitsForLinesThatMayStillComeWhenTheJobHasEnded() {
    JobId id = house.anEndedJob("a");
    shown.set(JobStory.NOON.minusSeconds(60));
    assertThat(read(id, "", 10).isEnd()).isFalse();
    shown.set(JobStory.NOON.plusSeconds(60));
    assertThat(read(id, "", 10).isEnd()).isTrue();
  }

  @Test
  void knowsNoJobOfAnotherProject() {
    assertThat(read.read(new Query("another", house.aJob("a"), "", "", 10))).isEmpty();
  }
}
