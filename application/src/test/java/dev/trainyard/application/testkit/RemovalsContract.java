package dev.trainyard.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.JobArchive.Selection;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.Removals.Errand;
import dev.trainyard.application.port.out.Removals.Wanted;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Deletion;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.testkit.Places;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Removals} keeps. */
public interface RemovalsContract extends StorageContract {
  Scope HERE = Scope.of(Places.aPlace());
  Scope THERE = Scope.of(Places.anotherPlace());
  Cause DELETED = new Cause("ann", Channel.GRPC, Reason.DELETED, "no longer needed");

  @Test
  default void hidesAJobAndTellsItsHistory() {
    Job ended = ended(Kind.JOB);
    Removal removal = remove(1, Kind.JOB, ended);
    assertThat(removals().find(HERE, 1)).contains(removal);
    assertThat(list(Kind.JOB)).isEmpty();
    JobView view = view(ended);
    assertThat(view.deleteTime()).isEqualTo(LATER);
    assertThat(view.isShownAs(Kind.JOB)).isFalse();
    List<HistoryEntry> history = archive().history(HERE.project(), ended.id());
    assertThat(history).hasSize(6);
    HistoryEntry last = history.getLast();
    assertThat(last.from()).isEqualTo(Phase.SUCCEEDED);
    assertThat(last.after()).isEqualTo(view.job());
    assertThat(last.after().state()).isEqualTo(ended.state());
    assertThat(last.at()).isEqualTo(LATER);
    assertThat(last.cause()).isEqualTo(DELETED);
    assertThat(feed().next(10).events().getLast().entry()).isEqualTo(last);
  }

  @Test
  default void hidesAPipelineAndLeavesItsJob() {
    Job ended = ended(Kind.PIPELINE);
    remove(1, Kind.PIPELINE, ended);
    assertThat(list(Kind.PIPELINE)).isEmpty();
    assertThat(list(Kind.JOB)).hasSize(1);
    JobView view = view(ended);
    assertThat(view.pipelineDeleteTime()).isEqualTo(LATER);
    assertThat(view.deleteTime()).isNull();
    assertThat(archive().history(HERE.project(), ended.id())).hasSize(6);
  }

  @Test
  default void hidesAJobAndLeavesItsPipeline() {
    Job ended = ended(Kind.PIPELINE);
    remove(1, Kind.JOB, ended);
    assertThat(list(Kind.JOB)).isEmpty();
    assertThat(list(Kind.PIPELINE)).hasSize(1);
    remove(2, Kind.PIPELINE, view(ended).job());
    assertThat(list(Kind.PIPELINE)).isEmpty();
  }

  @Test
  default void removesOnceOnly() {
    Job ended = ended(Kind.JOB);
    remove(1, Kind.JOB, ended);
    Job again = view(ended).job();
    assertThat(removals().remove(removal(2, Kind.JOB, again, null), deletion(Kind.JOB, again)))
        .isFalse();
    assertThat(removals().find(HERE, 2)).isEmpty();
    assertThat(archive().history(HERE.project(), ended.id())).hasSize(6);
  }

  @Test
  default void removesNoPipelineThatIsNone() {
    Job ended = ended(Kind.JOB);
    Deletion deletion = deletion(Kind.PIPELINE, ended);
    assertThat(removals().remove(removal(1, Kind.PIPELINE, ended, null), deletion)).isFalse();
    assertThat(view(ended).job()).isEqualTo(ended);
  }

  @Test
  default void writesNothingOfAStaleDeletion() {
    Job ended = ended(Kind.PIPELINE);
    remove(1, Kind.PIPELINE, ended);
    assertThat(removals().remove(removal(2, Kind.JOB, ended, null), deletion(Kind.JOB, ended)))
        .isFalse();
    assertThat(list(Kind.JOB)).hasSize(1);
    assertThat(removals().find(HERE, 2)).isEmpty();
    assertThat(removals().claim(LATER, LATER, 9)).hasSize(1);
  }

  @Test
  default void removesAJobOnceWhenManyAskAtOnce() {
    Job ended = ended(Kind.JOB);
    List<Boolean> answers =
        AtOnce.inParallel(
            8,
            n ->
                removals()
                    .remove(removal(n + 1, Kind.JOB, ended, null), deletion(Kind.JOB, ended)));
    assertThat(answers).containsOnlyOnce(true).hasSize(8);
    assertThat(archive().history(HERE.project(), ended.id())).hasSize(6);
    assertThat(removals().list(wanted(null, null, 99))).hasSize(1);
  }

  @Test
  default void keepsTheKeyOfADeletedJob() {
    Job ended = ended(Kind.JOB);
    String key = view(ended).submission().key().value();
    remove(1, Kind.JOB, ended);
    assertThat(store().find(ended.id())).isPresent();
    assertThat(view(ended).submission().key().value()).isEqualTo(key);
  }

  @Test
  default void listsTheNewestFirstOfOneOrOfAll() {
    Job first = ended(Kind.PIPELINE);
    Job second = ended(Kind.JOB);
    Removal one = remove(1, Kind.PIPELINE, first);
    Removal two = remove(2, Kind.JOB, view(first).job());
    Removal three = remove(3, Kind.JOB, second);
    assertThat(removals().list(wanted(null, null, 99))).containsExactly(three, two, one);
    assertThat(removals().list(wanted(null, null, 3))).containsExactly(two, one);
    assertThat(removals().list(wanted(null, first.id(), 99))).containsExactly(two, one);
    assertThat(removals().list(wanted(Kind.JOB, first.id(), 99))).containsExactly(two);
    assertThat(removals().list(new Wanted(HERE, null, null, 99, 2))).containsExactly(three, two);
    assertThat(removals().list(new Wanted(THERE, null, null, 99, 9))).isEmpty();
    assertThat(removals().find(THERE, 1)).isEmpty();
    assertThat(removals().find(Scope.project(HERE.project()), 1)).contains(one);
  }

  @Test
  default void forgetsAnOperationAndPursuesItStill() {
    Job ended = ended(Kind.JOB);
    remove(1, Kind.JOB, ended);
    assertThat(removals().forget(THERE, 1)).isFalse();
    assertThat(removals().forget(HERE, 1)).isTrue();
    assertThat(removals().forget(HERE, 1)).isFalse();
    assertThat(removals().find(HERE, 1)).isEmpty();
    assertThat(removals().list(wanted(null, null, 99))).isEmpty();
    assertThat(removals().claim(LATER, LATER, 9)).hasSize(1);
    assertThat(view(ended).deleteTime()).isNotNull();
  }

  @Test
  default void claimsEachErrandOnceUntilItsTimeIsOver() {
    Job ended = ended(Kind.JOB);
    Removal removal = remove(1, Kind.JOB, ended);
    Instant end = LATER.plusSeconds(60);
    assertThat(removals().claim(LATER.minusMillis(1), end, 9)).isEmpty();
    assertThat(removals().claim(LATER, end, 9))
        .containsExactly(new Errand(removal, ended.attempt().remoteName()));
    assertThat(removals().claim(LATER, end, 9)).isEmpty();
    assertThat(removals().claim(end, end, 9)).hasSize(1);
    removals().putOff(1, end.plusSeconds(1));
    assertThat(removals().claim(end, end, 9)).isEmpty();
    removals().finish(1, end);
    assertThat(removals().claim(end.plusSeconds(9), end, 9)).isEmpty();
    assertThat(removals().find(HERE, 1).orElseThrow().doneAt()).isEqualTo(end);
  }

  @Test
  default void claimsTheOldestDueFirstAndNoneThatIsDone() {
    remove(1, Kind.JOB, ended(Kind.JOB));
    remove(2, Kind.JOB, ended(Kind.JOB));
    Job bare = ended(Kind.JOB);
    removals().remove(removal(3, Kind.JOB, bare, LATER), deletion(Kind.JOB, bare));
    removals().putOff(1, LATER.plusSeconds(5));
    assertThat(removals().claim(LATER.plusSeconds(9), LATER.plusSeconds(60), 1))
        .singleElement()
        .extracting(errand -> errand.removal().operation())
        .isEqualTo(2L);
    assertThat(removals().claim(LATER.plusSeconds(9), LATER.plusSeconds(60), 9)).hasSize(1);
  }

  private Job ended(Kind cameAs) {
    return new Shelf(this)
        .add("job", Map.of(), Shelf.Chapter.SUCCEEDED, cameAs == Kind.PIPELINE)
        .job();
  }

  private Removal remove(long operation, Kind kind, Job job) {
    Removal removal = removal(operation, kind, job, null);
    assertThat(removals().remove(removal, deletion(kind, job))).isTrue();
    return removal;
  }

  private static Removal removal(long operation, Kind kind, Job job, @Nullable Instant doneAt) {
    return new Removal(operation, kind, job.id(), job.place(), "v1beta1", LATER, doneAt);
  }

  private static Deletion deletion(Kind kind, Job job) {
    return Deletion.of(job, kind, LATER, DELETED).orElseThrow();
  }

  private JobView view(Job job) {
    return archive().describe(HERE, job.id()).orElseThrow();
  }

  private List<JobView> list(Kind kind) {
    return archive()
        .list(
            new Selection(
                HERE, kind, JobFilter.EVERYTHING, Set.of(), "", new JobId(Long.MAX_VALUE), 10));
  }

  private static Wanted wanted(@Nullable Kind kind, @Nullable JobId job, long before) {
    return new Wanted(HERE, kind, job, before, 10);
  }
}
