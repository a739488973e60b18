package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.in.SetPriorityUseCase;
import dev.trainyard.application.port.in.SetPriorityUseCase.Command;
import dev.trainyard.application.port.in.SetPriorityUseCase.Outcome;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.PriorityChange;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.testkit.Places;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PriorityTest {
  private static final Scope HERE = Scope.project(Places.aPlace().project());

  private final House house = new House();

  @Test
  void letsALaterJobStartFirst() {
    JobId first = house.aJob("a");
    JobId second = house.aJob("b");
    house.rows.budget().leave(Call.SUBMIT, 1);
    assertThat(set(second, 5)).isEqualTo(new Outcome.Set(0));
    house.start.start();
    assertThat(house.phase(second)).isNotEqualTo(Phase.QUEUED);
    assertThat(house.phase(first)).isEqualTo(Phase.QUEUED);
  }

  @Test
  void writesDownWhoChangedWhatAndWhy() {
    JobId id = house.aJob("a");
    set(id, 5);
    set(id, -3);
    assertThat(house.rows.history(HERE.project(), id))
        .extracting(entry -> entry.cause().toString())
        .endsWith(
            "Cause[actor=ann, channel=HTTP, reason=PRIORITY_SET, detail=from 0 to 5: soon]",
            "Cause[actor=ann, channel=HTTP, reason=PRIORITY_SET, detail=from 5 to -3: soon]");
  }

  @Test
  void hasNoEffectWhereItIsEqual() {
    JobId id = house.aJob("a");
    assertThat(set(id, 0)).isEqualTo(new Outcome.NoEffect());
    assertThat(house.rows.history(HERE.project(), id)).hasSize(1);
  }

  @Test
  void isRefusedOfWhatHasStartedOrEnded() {
    JobId live = house.aStartedJob("a");
    JobId ended = house.anEndedJob("b");
    assertThat(set(live, 5)).isEqualTo(new Outcome.NotWaiting(Phase.PENDING));
    assertThat(set(ended, 0)).isEqualTo(new Outcome.NotWaiting(Phase.SUCCEEDED));
  }

  @Test
  void knowsNoJobOfAnotherProjectAndNoneThatWasDeleted() {
    JobId id = house.anEndedJob("a");
    house.delete(id, Kind.JOB);
    assertThat(set(id, 5)).isEqualTo(new Outcome.Unknown());
    assertThat(set(new JobId(7), 5)).isEqualTo(new Outcome.Unknown());
    Scope there = Scope.of(new Place(HERE.project(), "europe-west4"));
    JobId other = house.aJob("b");
    assertThat(set(there, other, 5)).isEqualTo(new Outcome.Unknown());
  }

  @Test
  void triesAgainWhenSomebodyElseWasFaster() {
    JobId id = house.aJob("a");
    AtomicInteger tries = new AtomicInteger();
    JobQueue late = late(() -> set(id, 3), tries);
    var usecase = UseCases.setPriority(late, house.rows, house.clock);
    assertThat(usecase.set(command(HERE, id, 5))).isEqualTo(new Outcome.Set(3));
    assertThat(tries).hasValue(2);
  }

  /** A queue where something happens just before the first change. */
  private JobQueue late(Runnable before, AtomicInteger tries) {
    return (JobQueue)
        Proxy.newProxyInstance(
            PriorityTest.class.getClassLoader(),
            new Class<?>[] {JobQueue.class},
            (_, _, arguments) -> {
              if (tries.incrementAndGet() == 1) {
                before.run();
              }
              return house.rows.reorder((PriorityChange) arguments[0]);
            });
  }

  private Outcome set(JobId id, int priority) {
    return set(HERE, id, priority);
  }

  private Outcome set(Scope scope, JobId id, int priority) {
    SetPriorityUseCase usecase = UseCases.setPriority(house.rows, house.rows, house.clock);
    return usecase.set(command(scope, id, priority));
  }

  private static Command command(Scope scope, JobId id, int priority) {
    return new Command(
        scope, id, priority, new Cause("ann", Channel.HTTP, Reason.PRIORITY_SET, "soon"));
  }
}
