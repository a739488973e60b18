package dev.trainyard.application.testkit;

import static dev.trainyard.application.testkit.StorageContract.aClaim;
import static dev.trainyard.application.testkit.StorageContract.arrival;
import static dev.trainyard.application.testkit.StorageContract.arrivalAt;
import static dev.trainyard.application.testkit.StorageContract.arrivalOfPriority;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobQueue.Claim;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.PriorityChange;
import dev.trainyard.domain.job.StartOutcome.Throttled;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.job.Wait;
import dev.trainyard.domain.job.WaitReason;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Submissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link JobQueue} keeps. */
public interface JobQueueContract extends StorageContract {

  @Test
  default void claimsTheHighestPriorityFirstThenTheOldest() {
    intake()
        .accept(
            List.of(
                arrivalOfPriority(0, 4),
                arrivalOfPriority(-1, 1),
                arrivalOfPriority(5, 3),
                arrivalOfPriority(5, 2),
                arrivalOfPriority(0, 5)));
    assertThat(idsOf(claim(3))).containsExactly(2L, 3L, 4L);
    assertThat(idsOf(claim(3))).containsExactly(5L, 1L);
  }

  @Test
  default void claimsByThePriorityThatAJobHasNow() {
    Job first = accepted(1);
    Job second = accepted(2);
    accepted(3);
    PriorityChange change = change(second, 7);
    assertThat(queue().reorder(change)).isTrue();
    assertThat(store().find(second.id())).contains(change.after());
    assertThat(describe(2))
        .hasValueSatisfying(view -> assertThat(view.submission().priority()).isEqualTo(7));
    assertThat(archive().history(Places.aPlace().project(), second.id()).getLast())
        .isEqualTo(new HistoryEntry(Phase.QUEUED, change.after(), LATER, change.cause()));
    assertThat(queue().reorder(change(first, -1))).isTrue();
    assertThat(idsOf(claim(3))).containsExactly(2L, 3L, 1L);
  }

  @Test
  default void changesNoPriorityOfAJobThatHasMovedOn() {
    Job job = accepted(1);
    PriorityChange late = change(job, 7);
    Job starting = claim(1).getFirst().job();
    assertThat(queue().reorder(late)).isFalse();
    assertThat(store().find(job.id())).contains(starting);
    assertThat(describe(1))
        .hasValueSatisfying(view -> assertThat(view.submission().priority()).isZero());
    assertThat(archive().history(Places.aPlace().project(), job.id())).hasSize(2);
  }

  @Test
  default void claimsAsTheDomainDoes() {
    Job job = accepted(1);
    Claim claim = aClaim(Places.aPlace(), 1);
    Transition step = job.claim(claim.leaseUntil(), claim.now(), claim.cause());
    Order order = queue().claim(claim).getFirst();
    assertThat(order.job()).isEqualTo(step.after());
    assertThat(store().find(job.id())).contains(step.after());
    assertThat(archive().history(Places.aPlace().project(), job.id()).getLast())
        .isEqualTo(new HistoryEntry(Phase.QUEUED, step.after(), claim.now(), claim.cause()));
  }

  @Test
  default void claimsAJobAgainForItsNextAttempt() {
    Job back = throttled(accepted(1), NOON);
    Claim claim = aClaim(Places.aPlace(), 1);
    Job starting = back.claim(claim.leaseUntil(), claim.now(), claim.cause()).after();
    assertThat(queue().claim(claim)).extracting(Order::job).containsExactly(starting);
    assertThat(starting.attempt().number()).isEqualTo(2);
  }

  @Test
  default void ordersWhatWasAskedFor() {
    long id = 1;
    for (var request : JobRequests.everyField()) {
      intake().accept(List.of(arrival(id, Submissions.aSubmission("key-" + id, request))));
      id++;
    }
    assertThat(claim(10)).extracting(Order::request).isEqualTo(JobRequests.everyField());
  }

  @Test
  default void claimsNothingWhereNothingWaits() {
    assertThat(claim(10)).isEmpty();
    accepted(1);
    claim(1);
    assertThat(claim(10)).isEmpty();
    assertThat(claim(0)).isEmpty();
  }

  @Test
  default void leavesAJobThatIsNotDue() {
    Job job = throttled(accepted(1), LATER.plusSeconds(1));
    assertThat(claim(10)).isEmpty();
    assertThat(queue().placesWithDueJobs(LATER)).isEmpty();
    assertThat(queue().placesWithDueJobs(LATER.plusSeconds(1))).containsExactly(Places.aPlace());
    assertThat(store().find(job.id())).contains(job);
  }

  @Test
  default void claimsOnlyAtThePlace() {
    intake().accept(List.of(arrivalAt(Places.anotherPlace(), 1), arrival(2)));
    assertThat(idsOf(claim(10))).containsExactly(2L);
    assertThat(queue().placesWithDueJobs(LATER)).containsExactly(Places.anotherPlace());
  }

  @Test
  default void namesEachPlaceThatHasADueJobOnce() {
    assertThat(queue().placesWithDueJobs(LATER)).isEmpty();
    intake().accept(List.of(arrival(1), arrival(2), arrivalAt(Places.anotherPlace(), 3)));
    assertThat(queue().placesWithDueJobs(NOON))
        .containsExactlyInAnyOrder(Places.aPlace(), Places.anotherPlace());
    assertThat(queue().placesWithDueJobs(NOON.minusSeconds(1))).isEmpty();
  }

  @Test
  default void neverGivesAJobToTwoClaimers() {
    List<Arrival> many = LongStream.rangeClosed(1, 300).mapToObj(StorageContract::arrival).toList();
    intake().accept(many);
    List<Long> claimed =
        AtOnce.inParallel(4, _ -> LongStream.range(0, 10).mapToObj(_ -> claim(10)).toList())
            .stream()
            .flatMap(List::stream)
            .flatMap(orders -> idsOf(orders).stream())
            .toList();
    assertThat(claimed).doesNotHaveDuplicates();
    claimed.forEach(
        id -> assertThat(archive().history(Places.aPlace().project(), new JobId(id))).hasSize(2));
    assertThat(claimed.size() + claim(300).size()).isEqualTo(300);
  }

  private static PriorityChange change(Job job, int priority) {
    Cause cause = new Cause("ada", Channel.HTTP, Reason.PRIORITY_SET, "");
    return PriorityChange.of(job, 0, priority, LATER, cause).orElseThrow();
  }

  private Job throttled(Job job, Instant until) {
    Job starting = claim(1).getFirst().job();
    Wait wait = new Wait(WaitReason.API_RATE, "Vertex is busy", until);
    Transition back = starting.settle(new Throttled(wait), NOON, Channel.STARTER).orElseThrow();
    assertThat(store().advance(List.of(back))).containsExactly(job.id());
    return back.after();
  }

  private static List<Long> idsOf(List<Order> orders) {
    return StorageContract.ids(orders.stream().map(Order::job).toList());
  }
}
