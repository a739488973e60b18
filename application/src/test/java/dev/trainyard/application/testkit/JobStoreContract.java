package dev.trainyard.application.testkit;

import static dev.trainyard.application.testkit.StorageContract.arrivalAt;
import static dev.trainyard.application.testkit.StorageContract.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.JobQueue.Claim;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.JobState.Cancelling;
import dev.trainyard.domain.job.JobState.Starting;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.StartOutcome.Absent;
import dev.trainyard.domain.job.StartOutcome.Started;
import dev.trainyard.domain.job.Times;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.RemoteJobs;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link JobStore} keeps. */
public interface JobStoreContract extends StorageContract {

  @Test
  default void findsEachStateAsItWasLeft() {
    long id = 1;
    for (State end : List.of(State.SUCCEEDED, State.FAILED, State.CANCELLED)) {
      Job job = started(accepted(id++));
      for (State seen : List.of(State.RUNNING, State.CANCELLING, end)) {
        job = advanced(observed(job, seen));
        assertThat(store().find(job.id())).contains(job);
      }
    }
  }

  @Test
  default void writesEveryStepIntoTheHistoryWithoutGaps() {
    Job job = started(accepted(1));
    Transition run = observed(job, State.RUNNING);
    advanced(observed(advanced(run), State.FAILED));
    List<HistoryEntry> history = archive().history(Places.aPlace().project(), job.id());
    assertThat(history).extracting(entry -> entry.after().version()).containsExactly(1, 2, 3, 4, 5);
    assertThat(history)
        .extracting(HistoryEntry::from)
        .containsExactly(null, Phase.QUEUED, Phase.STARTING, Phase.PENDING, Phase.RUNNING);
    assertThat(history.get(3))
        .isEqualTo(new HistoryEntry(Phase.PENDING, run.after(), LATER, run.cause()));
  }

  @Test
  default void leavesOutAStaleStepAndHarmsNoOther() {
    Job first = started(accepted(1));
    Job second = started(accepted(2));
    Transition stale = observed(first, State.RUNNING);
    Job now = advanced(cancelOf(first));
    assertThat(store().advance(List.of(stale, observed(second, State.RUNNING))))
        .containsExactly(second.id());
    assertThat(store().find(first.id())).contains(now);
    assertThat(archive().history(Places.aPlace().project(), first.id())).hasSize(4);
  }

  @Test
  default void leavesOutAStepFromTheSameVersionOfAnotherLife() {
    Job job = started(accepted(1));
    Times forgotten =
        new Times(
            job.times().createTime(),
            job.times().startTime(),
            job.times().endTime(),
            job.times().updateTime().plusMillis(1));
    Job other =
        new Job(job.id(), job.place(), job.version(), job.state(), job.attempt(), forgotten);
    assertThat(store().advance(List.of(observed(other, State.RUNNING)))).isEmpty();
    assertThat(store().find(job.id())).contains(job);
  }

  @Test
  default void leavesOutAStepOfAJobThatIsNotThere() {
    Transition step = cancelOf(Job.queued(new JobId(77), Places.aPlace(), NOON));
    assertThat(store().advance(List.of(step))).isEmpty();
    assertThat(store().find(new JobId(77))).isEmpty();
    assertThat(store().advance(List.of())).isEmpty();
  }

  @Test
  default void makesOnlyTheFirstOfTwoStepsOfAJob() {
    Job job = started(accepted(1));
    Transition run = observed(job, State.RUNNING);
    Transition end = observed(run.after(), State.SUCCEEDED);
    assertThat(store().advance(List.of(run, end))).containsExactly(job.id());
    assertThat(store().find(job.id())).contains(run.after());
    assertThat(store().advance(List.of(end, end))).containsExactly(job.id());
    assertThat(archive().history(Places.aPlace().project(), job.id())).hasSize(5);
  }

  @Test
  default void letsOneOfManyRivalsWin() {
    Job job = started(accepted(1));
    List<Set<JobId>> won =
        AtOnce.inParallel(
            6,
            n ->
                store()
                    .advance(List.of(n % 2 == 0 ? cancelOf(job) : observed(job, State.RUNNING))));
    assertThat(won).filteredOn(winner -> !winner.isEmpty()).hasSize(1);
    assertThat(archive().history(Places.aPlace().project(), job.id())).hasSize(4);
  }

  @Test
  default void knowsTheLiveJobsOfAPlace() {
    intake().accept(List.of(arrivalAt(Places.anotherPlace(), 9)));
    Job succeeded = advanced(observed(started(accepted(1)), State.SUCCEEDED));
    Job running = advanced(observed(started(accepted(2)), State.RUNNING));
    Job pending = started(accepted(3));
    Job cancelling = advanced(cancelOf(started(accepted(4))));
    accepted(5);
    Job starting = claim(1).getFirst().job();
    accepted(6);
    assertThat(liveJobs().after(Places.aPlace(), 0, 10))
        .containsExactly(running, pending, cancelling, starting)
        .doesNotContain(succeeded);
    assertThat(liveJobs().after(Places.anotherPlace(), 0, 10)).isEmpty();
    assertThat(store().placesWithLiveJobs()).containsExactly(Places.aPlace());
  }

  @Test
  default void knowsNoLivePlaceWhereNothingLives() {
    advanced(observed(started(accepted(1)), State.FAILED));
    accepted(2);
    assertThat(store().placesWithLiveJobs()).isEmpty();
  }

  @Test
  default void knowsEveryPlaceThatEverHadAJob() {
    advanced(observed(started(accepted(1)), State.FAILED));
    intake().accept(List.of(arrivalAt(Places.anotherPlace(), 2)));
    assertThat(store().places())
        .contains(Places.aPlace(), Places.anotherPlace())
        .doesNotHaveDuplicates();
  }

  @Test
  default void findsStartsWhoseLeaseIsOverOldestFirst() {
    claimedUntil(1, LATER.plusSeconds(30));
    claimedUntil(2, LATER.plusSeconds(10));
    claimedUntil(3, LATER.plusSeconds(20));
    assertThat(overdue(Phase.STARTING, 20, 10)).containsExactly(2L, 3L);
    assertThat(overdue(Phase.STARTING, 60, 2)).containsExactly(2L, 3L);
    assertThat(overdue(Phase.STARTING, 9, 10)).isEmpty();
    assertThat(overdue(Phase.CANCELLING, 60, 10)).isEmpty();
  }

  @Test
  default void findsCancelsThatAreToBeAskedAgain() {
    Job job = advanced(cancelOf(started(accepted(1))));
    claimedUntil(2, LATER);
    assertThat(store().overdue(Phase.CANCELLING, LATER, 10)).containsExactly(job);
    assertThat(overdue(Phase.CANCELLING, -1, 10)).isEmpty();
  }

  @Test
  default void postponesWithoutAStep() {
    claimedUntil(1, LATER);
    Job starting = store().find(new JobId(1)).orElseThrow();
    Job cancelling = advanced(cancelOf(started(accepted(2))));
    Job pending = started(accepted(3));
    Job queued = accepted(4);
    store().postpone(List.of(starting, cancelling, pending, queued), LATER.plusSeconds(60));
    assertThat(overdue(Phase.STARTING, 59, 10)).isEmpty();
    assertThat(store().find(new JobId(1)).orElseThrow().state())
        .isEqualTo(new Starting(LATER.plusSeconds(60)));
    Job postponed = store().find(cancelling.id()).orElseThrow();
    assertThat(postponed.state()).isEqualTo(new Cancelling(LATER.plusSeconds(60)));
    assertThat(postponed.version()).isEqualTo(cancelling.version());
    assertThat(archive().history(Places.aPlace().project(), cancelling.id())).hasSize(4);
    assertThat(store().find(pending.id())).contains(pending);
    assertThat(store().find(queued.id())).contains(queued);
  }

  @Test
  default void leavesTheLeaseOfTheNextAttemptAlone() {
    claimedUntil(1, LATER);
    Job read = store().find(new JobId(1)).orElseThrow();
    advanced(read.settle(new Absent(), LATER, Channel.WATCHER).orElseThrow());
    Cause cause = StorageContract.aClaim(Places.aPlace(), 1).cause();
    Instant then = LATER.plusSeconds(60);
    assertThat(queue().claim(new Claim(Places.aPlace(), 1, then, then.plusSeconds(120), cause)))
        .hasSize(1);
    store().postpone(List.of(read), LATER.plusSeconds(5));
    Job next = store().find(read.id()).orElseThrow();
    assertThat(next.attempt().number()).isEqualTo(2);
    assertThat(next.state()).isEqualTo(new Starting(then.plusSeconds(120)));
  }

  private Job started(Job job) {
    Job starting = claim(1).getFirst().job();
    assertThat(starting.id()).isEqualTo(job.id());
    Started answer = new Started(RemoteJobs.remoteOf(starting, State.PENDING, LATER));
    return advanced(starting.settle(answer, LATER, Channel.STARTER).orElseThrow());
  }

  private Job advanced(Transition step) {
    assertThat(store().advance(List.of(step))).containsExactly(step.before().id());
    return step.after();
  }

  private void claimedUntil(long id, Instant leaseUntil) {
    accepted(id);
    var claim = StorageContract.aClaim(Places.aPlace(), 1);
    List<Order> orders =
        queue().claim(new Claim(claim.place(), 1, claim.now(), leaseUntil, claim.cause()));
    assertThat(orders).extracting(order -> order.job().id().value()).containsExactly(id);
  }

  private List<Long> overdue(Phase phase, long secondsLater, int limit) {
    return ids(store().overdue(phase, LATER.plusSeconds(secondsLater), limit));
  }

  private static Transition observed(Job job, State state) {
    return job.observe(RemoteJobs.remoteOf(job, state, LATER), LATER).orElseThrow();
  }

  private static Transition cancelOf(Job job) {
    return job.cancel(LATER, new Cause("ada", Channel.HTTP, Reason.CANCEL_ASKED, "")).orElseThrow();
  }
}
