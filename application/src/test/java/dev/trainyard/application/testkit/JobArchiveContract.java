package dev.trainyard.application.testkit;

import static dev.trainyard.application.testkit.StorageContract.arrival;
import static dev.trainyard.application.testkit.StorageContract.arrivalAt;
import static dev.trainyard.application.testkit.StorageContract.arrivalOfBatch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.BatchCount;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobArchive.Retries;
import dev.trainyard.application.port.out.JobArchive.Selection;
import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.testkit.Places;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link JobArchive} keeps. */
public interface JobArchiveContract extends StorageContract {
  String HERE = Places.aPlace().project();
  String THERE = Places.anotherPlace().project();

  @Test
  default void showsAJobOnlyInItsProject() {
    accepted(1);
    assertThat(describe(1)).isPresent();
    assertThat(archive().describe(Scope.project(THERE), new JobId(1))).isEmpty();
    assertThat(archive().history(HERE, new JobId(1))).hasSize(1);
    assertThat(archive().history(THERE, new JobId(1))).isEmpty();
  }

  @Test
  default void showsNothingOfAnUnknownJob() {
    assertThat(describe(1)).isEmpty();
    assertThat(archive().history(HERE, new JobId(1))).isEmpty();
    assertThat(archive().count(HERE, "none")).isEmpty();
    assertThat(list(Set.of(), "", Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  default void showsAJobAsItIsNow() {
    accepted(1);
    Job starting = claim(1).getFirst().job();
    assertThat(describe(1)).hasValueSatisfying(view -> assertThat(view.job()).isEqualTo(starting));
  }

  @Test
  default void listsTheNewestFirst() {
    intake().accept(List.of(arrivalAt(Places.anotherPlace(), 9)));
    for (long id : List.of(3L, 1L, 4L, 2L)) {
      accepted(id);
    }
    assertThat(list(Set.of(), "", Long.MAX_VALUE, 3)).containsExactly(4L, 3L, 2L);
    assertThat(list(Set.of(), "", 2, 3)).containsExactly(1L);
  }

  @Test
  default void listsPagesThatStandStillWhileJobsArrive() {
    for (long id = 1; id <= 4; id++) {
      accepted(id);
    }
    assertThat(list(Set.of(), "", Long.MAX_VALUE, 2)).containsExactly(4L, 3L);
    accepted(5);
    assertThat(list(Set.of(), "", 3, 2)).containsExactly(2L, 1L);
  }

  @Test
  default void listsByPhaseAndByBatch() {
    intake()
        .accept(
            List.of(
                arrivalOfBatch("a", 1),
                arrivalOfBatch("b", 2),
                arrivalOfBatch("a", 3),
                arrivalOfBatch("a", 4)));
    claim(1);
    assertThat(list(Set.of(Phase.QUEUED), "", Long.MAX_VALUE, 9)).containsExactly(4L, 3L, 2L);
    assertThat(list(Set.of(Phase.QUEUED), "a", Long.MAX_VALUE, 9)).containsExactly(4L, 3L);
    assertThat(list(Set.of(Phase.QUEUED, Phase.STARTING), "a", Long.MAX_VALUE, 9))
        .containsExactly(4L, 3L, 1L);
    assertThat(list(Set.of(Phase.FAILED), "", Long.MAX_VALUE, 9)).isEmpty();
    assertThat(list(Set.of(), "b", Long.MAX_VALUE, 9)).containsExactly(2L);
  }

  @Test
  default void listsWholeViews() {
    accepted(1);
    Selection all = selection(Set.of(), "", Long.MAX_VALUE, 1);
    assertThat(archive().list(all)).containsExactly(describe(1).orElseThrow());
  }

  @Test
  default void countsABatchByPhase() {
    intake()
        .accept(List.of(arrivalOfBatch("a", 1), arrivalOfBatch("a", 2), arrivalOfBatch("a", 3)));
    intake().accept(List.of(arrivalOfBatch("b", 4)));
    claim(1);
    assertThat(archive().count(HERE, "a")).isEqualTo(Map.of(Phase.STARTING, 1L, Phase.QUEUED, 2L));
    assertThat(archive().count(THERE, "a")).isEmpty();
  }

  @Test
  default void listsTheBatchesOfAProjectByName() {
    intake().accept(List.of(arrivalOfBatch("b", 1), arrivalOfBatch("a", 2), arrival(3)));
    intake().accept(List.of(arrivalOfBatch("c", 4), arrivalOfBatch("a", 5)));
    claim(1);
    BatchCount a = new BatchCount("a", Map.of(Phase.QUEUED, 2L), NOON, NOON);
    BatchCount b = new BatchCount("b", Map.of(Phase.STARTING, 1L), NOON, LATER);
    BatchCount c = new BatchCount("c", Map.of(Phase.QUEUED, 1L), NOON, NOON);
    assertThat(archive().batches(HERE, "", 9)).containsExactly(a, b, c);
    assertThat(archive().batches(HERE, "", 2)).containsExactly(a, b);
    assertThat(archive().batches(HERE, "b", 2)).containsExactly(c);
    assertThat(archive().batches(HERE, "c", 2)).isEmpty();
    assertThat(archive().batches(THERE, "", 2)).isEmpty();
  }

  @Test
  default void knowsTheRetriesOfAJobAndCountsOnlyTheNewest() {
    intake().accept(List.of(arrivalOfBatch("a", 1), arrivalOfBatch("a", 2)));
    claim(1);
    intake().accept(List.of(retry(1, 3), retry(1, 4)));
    assertThat(archive().retries(List.of(new JobId(1), new JobId(2), new JobId(3))))
        .isEqualTo(Map.of(new JobId(1), new Retries(2, new JobId(4), Phase.QUEUED)));
    assertThat(archive().retries(List.of())).isEmpty();
    assertThat(archive().count(HERE, "a")).isEqualTo(Map.of(Phase.QUEUED, 2L));
    assertThat(describe(3))
        .hasValueSatisfying(
            view -> assertThat(view.submission().retryOf()).isEqualTo(new JobId(1)));
    assertThat(describe(1))
        .hasValueSatisfying(view -> assertThat(view.submission().retryOf()).isNull());
  }

  private Arrival retry(long first, long id) {
    Submission once = describe(first).orElseThrow().submission();
    SubmissionKey key = SubmissionKey.ofRetry(new JobId(first), String.valueOf(id));
    return arrival(id, once.retry(new JobId(first), key, once.cause()));
  }

  @Test
  default void keepsTheHistoryInVersionOrder() {
    accepted(1);
    Job starting = claim(1).getFirst().job();
    Cause cause = Cause.ours(Channel.CANCELLER, Reason.CANCEL_ASKED, "");
    store().advance(List.of(starting.cancel(NOON, cause).orElseThrow()));
    assertThat(archive().history(HERE, new JobId(1)))
        .extracting(entry -> entry.after().version())
        .containsExactly(1, 2, 3);
    assertThat(starting.version()).isEqualTo(2);
  }

  private List<Long> list(Set<Phase> phases, String batch, long before, int limit) {
    return archive().list(selection(phases, batch, before, limit)).stream()
        .map(view -> view.job().id().value())
        .toList();
  }

  private static Selection selection(Set<Phase> phases, String batch, long before, int limit) {
    return new Selection(
        Scope.project(HERE),
        Kind.JOB,
        JobFilter.EVERYTHING,
        phases,
        batch,
        new JobId(before),
        limit);
  }
}
