package dev.trainyard.application.service;

import static dev.trainyard.domain.testkit.JobStory.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.in.ExplainJobUseCase.Explanation;
import dev.trainyard.application.port.in.ExplainJobUseCase.Retry;
import dev.trainyard.application.port.in.ExplainJobUseCase.Turn;
import dev.trainyard.application.port.in.ReadQuotasUseCase.Quota;
import dev.trainyard.application.port.in.RetryJobUseCase;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.testkit.ScriptedTrainingService;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplainTest {
  private static final Scope HERE = Scope.project(Places.aPlace().project());

  private final House house = new House();

  @Test
  void saysHowManyStandBeforeAJobAndWhenItsTurnComes() {
    house.rows.budget().limit(Call.SUBMIT, 60);
    JobId last = house.aJob("0");
    for (int n = 1; n <= 9; n++) {
      last = house.aJob(String.valueOf(n));
    }
    Turn turn = turn(last);
    assertThat(turn.ahead()).isEqualTo(9);
    assertThat(turn.isMore()).isFalse();
    assertThat(turn.creates()).isEqualTo(new Allowance(60, 4, 4));
    assertThat(turn.soonest()).isEqualTo(NOON.plusSeconds(6));
  }

  @Test
  void startsAtOnceWhereNobodyLimits() {
    Turn turn = turn(house.aJob("a"));
    assertThat(turn.creates()).isNull();
    assertThat(turn.soonest()).isEqualTo(NOON);
  }

  @Test
  void saysWhatTheLastTryCameToAndUntilWhenThePlaceRests() {
    JobId id = house.aJob("a");
    house.vertex.answer(ScriptedTrainingService.Answer.THROTTLE);
    house.start.start();
    house.start.start();
    JobId other = house.aJob("b");
    Explanation explanation = explain(id);
    assertThat(Objects.requireNonNull(explanation.lastTrouble()).cause().reason())
        .isEqualTo(Reason.THROTTLED);
    Instant until = Objects.requireNonNull(turn(id).restingUntil());
    assertThat(until).isAfter(NOON);
    assertThat(turn(other).soonest()).isEqualTo(until);
    Quota quota = UseCases.readQuotas(house.rows, house.rows, house.clock).read().getFirst();
    assertThat(quota.restingUntil()).isEqualTo(until);
    assertThat(quota.place()).isEqualTo(Places.aPlace());
  }

  @Test
  void sinceIsWhenItCameIntoItsStateAndNoPriorityMovesThat() {
    JobId id = house.aJob("a");
    house.clock.advance(Duration.ofMinutes(5));
    Cause cause = new Cause("ann", Channel.HTTP, Reason.PRIORITY_SET, "");
    UseCases.setPriority(house.rows, house.rows, house.clock)
        .set(new dev.trainyard.application.port.in.SetPriorityUseCase.Command(HERE, id, 5, cause));
    assertThat(explain(id).since()).isEqualTo(NOON);
    house.start.start();
    assertThat(explain(id).since()).isEqualTo(NOON.plusSeconds(300));
    assertThat(explain(id).turn()).isNull();
  }

  @Test
  void saysAsWhatAJobWasRetried() {
    JobId id = house.aStartedJob("a");
    house.vertex.setState(id, State.FAILED);
    house.clock.advance(Duration.ofSeconds(1));
    house.observe.observe();
    assertThat(explain(id).retry()).isNull();
    Cause cause = new Cause("ann", Channel.HTTP, Reason.RETRIED, "");
    var outcome =
        UseCases.retryJob(house.rows, house.submit)
            .retry(new RetryJobUseCase.Command(HERE, id, false, "", cause));
    JobId retry = ((RetryJobUseCase.Outcome.Retried) outcome).retry();
    assertThat(explain(id).retry()).isEqualTo(new Retry(retry, Phase.QUEUED));
    assertThat(explain(retry).retry()).isNull();
  }

  @Test
  void knowsNoJobThatIsNotThere() {
    assertThat(useCase().explain(HERE, new JobId(7))).isEmpty();
  }

  @Test
  void countsQueuesByProject() {
    house.aJob("a");
    house.aJobElsewhere("b");
    var queues = UseCases.countQueues(house.rows);
    assertThat(queues.count("")).hasSize(2);
    assertThat(queues.count(HERE.project()))
        .singleElement()
        .satisfies(queue -> assertThat(queue.project()).isEqualTo(HERE.project()));
    assertThat(queues.count("nobody")).isEmpty();
  }

  private Turn turn(JobId id) {
    return Objects.requireNonNull(explain(id).turn());
  }

  private Explanation explain(JobId id) {
    return useCase().explain(HERE, id).orElseThrow();
  }

  private dev.trainyard.application.port.in.ExplainJobUseCase useCase() {
    return UseCases.explainJob(house.rows, house.rows, house.rows, house.clock);
  }
}
