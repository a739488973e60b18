package dev.trainyard.application.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.DeleteJobUseCase.Outcome;
import dev.trainyard.application.port.in.DescribeJobUseCase;
import dev.trainyard.application.port.in.FindOperationsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Submissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeleteTest {
  private static final Scope HERE = Scope.of(Places.aPlace());

  private final House house = new House();

  @Test
  void deletesTheRemoteJobAndIsDoneOnlyThen() {
    JobId id = house.anEndedJob("a");
    Removal removal = removed(house.delete(id, Kind.JOB));
    assertThat(removal.isDone()).isFalse();
    assertThat(house.vertex.remotesOf(id)).hasSize(1);
    assertThat(house.pursueDeletions.pursue().deleted()).isOne();
    assertThat(house.vertex.remotesOf(id)).isEmpty();
    assertThat(operation(removal).orElseThrow().isDone()).isTrue();
    assertThat(house.pursueDeletions.pursue().isBusy()).isFalse();
  }

  @Test
  void isDoneAtOnceIfVertexNeverHadTheJob() {
    JobId id = house.aJob("a");
    house.askToCancel(id);
    assertThat(removed(house.delete(id, Kind.JOB)).isDone()).isTrue();
    assertThat(house.pursueDeletions.pursue().isBusy()).isFalse();
  }

  @Test
  void asksVertexAgainSoonAfterItWasAway() {
    JobId id = house.anEndedJob("a");
    house.delete(id, Kind.JOB);
    house.vertex.goAway();
    assertThat(house.pursueDeletions.pursue().unreachable()).isOne();
    house.vertex.comeBack();
    assertThat(house.pursueDeletions.pursue().isBusy()).isFalse();
    house.clock.advance(Duration.ofSeconds(5));
    assertThat(house.pursueDeletions.pursue().deleted()).isOne();
  }

  @Test
  void leavesALiveJobAlone() {
    JobId id = house.aStartedJob("a");
    assertThat(house.delete(id, Kind.JOB)).isEqualTo(new Outcome.StillLive(Phase.PENDING));
    assertThat(house.story(id)).hasSize(3);
  }

  @Test
  void tellsWhoDeletedItAndWhyForEver() {
    JobId id = house.anEndedJob("a");
    house.delete(id, Kind.JOB);
    HistoryEntry last = house.rows.history(HERE.project(), id).getLast();
    assertThat(last.cause().reason()).isEqualTo(Reason.DELETED);
    assertThat(last.cause().actor()).isEqualTo("ann");
    assertThat(last.after().state().phase()).isEqualTo(Phase.SUCCEEDED);
    house.publish.publish();
    assertThat(house.world.events().getLast().entry()).isEqualTo(last);
  }

  @Test
  void isGoneForEverybodyButThoseWhoAskEvenSo() {
    JobId id = house.anEndedJob("a");
    house.delete(id, Kind.JOB);
    assertThat(describe(id, Kind.JOB, false)).isEmpty();
    assertThat(describe(id, Kind.JOB, true)).isPresent();
    assertThat(house.delete(id, Kind.JOB)).isEqualTo(new Outcome.Unknown());
    assertThat(house.askToCancel(id)).isEqualTo(new CancelJobUseCase.Outcome.Unknown());
    assertThat(house.submit.submit(List.of(command("a"))))
        .containsExactly(new SubmitJobsUseCase.Outcome.AlreadyKnown(id));
  }

  @Test
  void knowsNoJobOfAnotherLocationAndNoPipelineOfAJob() {
    JobId id = house.anEndedJob("a");
    Scope there = Scope.of(new Place(HERE.project(), "europe-west4"));
    assertThat(house.delete(id, Kind.JOB, there)).isEqualTo(new Outcome.Unknown());
    assertThat(house.delete(id, Kind.PIPELINE)).isEqualTo(new Outcome.Unknown());
    assertThat(describe(id, Kind.PIPELINE, true)).isEmpty();
  }

  @Test
  void deletesAPipelineAloneAndLeavesTheRemoteJob() {
    JobId id = house.anEndedPipeline("a");
    assertThat(removed(house.delete(id, Kind.PIPELINE)).isDone()).isTrue();
    assertThat(describe(id, Kind.PIPELINE, false)).isEmpty();
    assertThat(describe(id, Kind.JOB, false)).isPresent();
    assertThat(house.pursueDeletions.pursue().isBusy()).isFalse();
    assertThat(house.vertex.remotesOf(id)).hasSize(1);
    assertThat(house.delete(id, Kind.PIPELINE)).isEqualTo(new Outcome.Unknown());
    assertThat(house.delete(id, Kind.JOB)).isInstanceOf(Outcome.Removed.class);
  }

  @Test
  void listsAndForgetsOperations() {
    JobId one = house.anEndedJob("a");
    Removal first = removed(house.delete(one, Kind.JOB));
    Removal second = removed(house.delete(house.anEndedJob("b"), Kind.JOB));
    assertThat(find(null)).containsExactly(second, first);
    assertThat(find(new FindOperationsUseCase.Target(Kind.JOB, one))).containsExactly(first);
    assertThat(UseCases.forgetOperation(house.rows).forget(HERE, first.operation())).isTrue();
    assertThat(operation(first)).isEmpty();
    assertThat(house.pursueDeletions.pursue().deleted()).isEqualTo(2);
  }

  private List<Removal> find(FindOperationsUseCase.@Nullable Target of) {
    return UseCases.findOperations(house.rows)
        .find(new FindOperationsUseCase.Query(HERE, of, Long.MAX_VALUE, 10));
  }

  private Optional<Removal> operation(Removal removal) {
    return UseCases.describeOperation(house.rows).describe(HERE, removal.operation());
  }

  private Optional<JobView> describe(JobId id, Kind kind, boolean evenDeleted) {
    return UseCases.describeJob(house.rows)
        .describe(new DescribeJobUseCase.Query(HERE, kind, id, evenDeleted));
  }

  private static SubmitJobsUseCase.Command command(String key) {
    return new SubmitJobsUseCase.Command(Submissions.aSubmission(key), List.of());
  }

  private static Removal removed(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Removed.class);
    return ((Outcome.Removed) outcome).removal();
  }
}
