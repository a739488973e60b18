package dev.trainyard.emulator;

import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_CANCELLED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_CANCELLING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_FAILED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_PENDING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_QUEUED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_RUNNING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.protobuf.Timestamp;
import dev.trainyard.emulator.assumptions.Assumptions;
import dev.trainyard.emulator.assumptions.Assumptions.Created;
import dev.trainyard.emulator.assumptions.Assumptions.Retried;
import dev.trainyard.emulator.fate.CancelWay;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.fate.Span;
import dev.trainyard.emulator.quota.Quotas;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The states and their transitions (Vertex's JobState). */
class StatesTableTest {
  @TempDir Path state;

  private static Timestamp at(long seconds) {
    return Timestamp.newBuilder().setSeconds(Theatre.START.getEpochSecond() + seconds).build();
  }

  @Test
  void createAnswersPending() throws Exception {
    try (Theatre theatre = Theatre.open(state)) {
      CustomJob job = theatre.create();

      assertThat(job.getState()).isEqualTo(JOB_STATE_PENDING);
      assertThat(job.getCreateTime()).isEqualTo(at(0));
      assertThat(job.hasStartTime() || job.hasEndTime()).isFalse();
    }
  }

  @Test
  void createAnswersQueuedWhereThatIsAssumed() throws Exception {
    Assumptions queued = Assumptions.USUAL.withCreated(Created.QUEUED);
    try (Theatre theatre = Theatre.of(state, Theatre.USUAL, queued)) {
      CustomJob job = theatre.create();

      assertThat(job.getState()).isEqualTo(JOB_STATE_QUEUED);
      assertThat(theatre.seen(job).getState()).isEqualTo(JOB_STATE_PENDING);
    }
  }

  @Test
  void queuedToPendingWhenTheQueueTimeIsOver() throws Exception {
    try (Theatre theatre = Theatre.of(state, Theatre.USUAL.withQueued(Duration.ofMinutes(1)))) {
      CustomJob job = theatre.create();

      assertThat(job.getState()).isEqualTo(JOB_STATE_QUEUED);
      assertThat(theatre.after("59S", job).getState()).isEqualTo(JOB_STATE_QUEUED);
      assertThat(theatre.after("1S", job).getState()).isEqualTo(JOB_STATE_PENDING);
      assertThat(theatre.seen(job).getUpdateTime()).isEqualTo(at(60));
    }
  }

  @Test
  void queuedToCancelled() throws Exception {
    try (Theatre theatre = Theatre.of(state, Theatre.USUAL.withQueued(Duration.ofMinutes(1)))) {
      CustomJob job = theatre.create();

      theatre.cancel(job);

      assertThat(theatre.seen(job).getState()).isEqualTo(JOB_STATE_CANCELLED);
      assertThat(theatre.after("5M", job).hasStartTime()).isFalse();
    }
  }

  @Test
  void queuedToFailedWhenTheQuotaDoesNotAllowItLater() throws Exception {
    Quotas none = Quotas.UNLIMITED.with("custom_model_training_cpus", 0);
    Fate waits = Theatre.USUAL.withQueued(Duration.ofMinutes(1));
    try (Theatre theatre =
        Theatre.open(
            state,
            conduct ->
                conduct
                    .withQuotas(none.withOver(Quotas.Over.FAILED))
                    .withFates(fates -> fates.with("here", waits).withUsual("here")))) {
      CustomJob job = theatre.create();

      assertThat(theatre.course(job)).startsWith(JOB_STATE_QUEUED).endsWith(JOB_STATE_FAILED);
    }
  }

  @Test
  void pendingToRunningToSucceeded() throws Exception {
    try (Theatre theatre = Theatre.open(state)) {
      CustomJob job = theatre.create();

      assertThat(theatre.course(job))
          .containsExactly(JOB_STATE_PENDING, JOB_STATE_RUNNING, JOB_STATE_SUCCEEDED);
      CustomJob ended = theatre.seen(job);
      assertThat(ended.getStartTime()).isEqualTo(at(1));
      assertThat(ended.getEndTime()).isEqualTo(at(11));
      assertThat(ended.getUpdateTime()).isEqualTo(at(11));
      assertThat(ended.hasError()).isFalse();
    }
  }

  @Test
  void pendingToFailed() throws Exception {
    try (Theatre theatre = Theatre.of(state, Theatre.USUAL.withStockouts(Fate.ALWAYS))) {
      CustomJob job = theatre.create();

      assertThat(theatre.course(job)).containsExactly(JOB_STATE_PENDING, JOB_STATE_FAILED);
      assertThat(theatre.seen(job).hasStartTime()).isFalse();
      assertThat(theatre.seen(job).hasEndTime()).isTrue();
    }
  }

  @Test
  void pendingToCancelled() throws Exception {
    try (Theatre theatre = Theatre.open(state)) {
      CustomJob job = theatre.create();

      theatre.cancel(job);

      assertThat(theatre.seen(job).getState()).isEqualTo(JOB_STATE_CANCELLED);
      assertThat(theatre.seen(job).hasStartTime()).isFalse();
    }
  }

  @Test
  void runningToFailed() throws Exception {
    try (Theatre theatre = Theatre.of(state, Theatre.USUAL.withExit(1))) {
      assertThat(theatre.course(theatre.create()))
          .containsExactly(JOB_STATE_PENDING, JOB_STATE_RUNNING, JOB_STATE_FAILED);
    }
  }

  @Test
  void runningToPendingOnARetryOfTheWholeJobKeepsItsStart() throws Exception {
    try (Theatre theatre =
        Theatre.of(state, Theatre.USUAL.withInternalErrors(1, Duration.ofSeconds(3)))) {
      CustomJob job = theatre.create();

      assertThat(theatre.course(job))
          .containsExactly(
              JOB_STATE_PENDING,
              JOB_STATE_RUNNING,
              JOB_STATE_PENDING,
              JOB_STATE_RUNNING,
              JOB_STATE_SUCCEEDED);
      assertThat(theatre.seen(job).getStartTime()).isEqualTo(at(1));
      assertThat(theatre.seen(job).getEndTime()).isEqualTo(at(1 + 3 + 1 + 10));
    }
  }

  @Test
  void runningStaysRunningOnARetryWhereThatIsAssumed() throws Exception {
    Fate retried = Theatre.USUAL.withInternalErrors(1, Duration.ofSeconds(3));
    Assumptions silent = Assumptions.USUAL.withRetried(Retried.RUNNING);
    try (Theatre theatre = Theatre.of(state, retried, silent)) {
      assertThat(theatre.course(theatre.create()))
          .containsExactly(JOB_STATE_PENDING, JOB_STATE_RUNNING, JOB_STATE_SUCCEEDED);
    }
  }

  @Test
  void runningToCancellingToCancelled() throws Exception {
    CancelWay slow = new CancelWay.Takes(Duration.ofSeconds(30));
    try (Theatre theatre = Theatre.of(state, Theatre.USUAL.withCancel(slow))) {
      CustomJob job = theatre.create();
      theatre.after("2S", job);

      theatre.cancel(job);

      assertThat(theatre.course(job)).containsExactly(JOB_STATE_CANCELLING, JOB_STATE_CANCELLED);
      assertThat(theatre.seen(job).getEndTime()).isEqualTo(at(32));
    }
  }

  @Test
  void cancellingToSucceededOrFailed() throws Exception {
    Fate loses = Theatre.USUAL.withCancel(new CancelWay.Loses());
    try (Theatre theatre = Theatre.of(state, loses)) {
      CustomJob job = theatre.create();
      theatre.cancel(job);

      assertThat(theatre.course(job)).containsExactly(JOB_STATE_CANCELLING, JOB_STATE_SUCCEEDED);
    }
    try (Theatre theatre = Theatre.of(state, loses.withExit(1))) {
      CustomJob job = theatre.create();
      theatre.after("2S", job);
      theatre.cancel(job);

      assertThat(theatre.course(job)).containsExactly(JOB_STATE_CANCELLING, JOB_STATE_FAILED);
    }
  }

  @Test
  void whatHasEndedStaysUntilItIsDeleted() throws Exception {
    try (Theatre theatre = Theatre.open(state)) {
      CustomJob job = theatre.create();
      CustomJob ended = theatre.after("1H", job);

      theatre.cancel(job);

      assertThat(theatre.after("8760H", job)).isEqualTo(ended);
    }
  }

  @Test
  void showsWhereToLookOnlyWhileItRuns() throws Exception {
    CustomJob.Builder asked =
        Specs.aJob(Specs.aShellPool(1, "a"), Specs.aShellPool(2, "b")).toBuilder();
    asked.getJobSpecBuilder().setEnableWebAccess(true);
    try (Theatre theatre = Theatre.open(state)) {
      CustomJob job = theatre.create(asked.build());

      assertThat(job.getWebAccessUrisMap()).isEmpty();
      assertThat(theatre.after("1S", job).getWebAccessUrisMap())
          .containsOnlyKeys("workerpool0-0", "workerpool1-0", "workerpool1-1")
          .containsEntry(
              "workerpool1-1", "http://here/emulator/v1/" + job.getName() + "/logs/workerpool1-1");
      assertThat(theatre.after("10S", job).getWebAccessUrisMap()).isEmpty();
    }
  }

  @Test
  void showsTheChiefsDashboardWhileItRuns() throws Exception {
    CustomJob.Builder asked =
        Specs.aJob(Specs.aShellPool(1, "a"), Specs.aShellPool(2, "b")).toBuilder();
    asked.getJobSpecBuilder().setEnableDashboardAccess(true);
    try (Theatre theatre = Theatre.open(state)) {
      CustomJob job = theatre.create(asked.build());

      assertThat(theatre.after("1S", job).getWebAccessUrisMap()).containsOnlyKeys("workerpool0-0");
    }
  }

  @Test
  void whatTakesNoTimeHasHappenedWhenTheCreateAnswers() throws Exception {
    try (Theatre theatre = Theatre.of(state, Fate.success(Duration.ZERO, Duration.ZERO))) {
      CustomJob job = theatre.create();

      assertThat(job.getState()).isEqualTo(JOB_STATE_PENDING);
      assertThat(theatre.seen(job).getState()).isEqualTo(JOB_STATE_SUCCEEDED);
    }
  }

  @Test
  void givesTheSameTimesForTheSameSeed() throws Exception {
    List<List<Timestamp>> seen = new ArrayList<>();
    for (String folder : List.of("a", "b")) {
      try (Theatre theatre =
          Theatre.of(
              state.resolve(folder),
              Theatre.USUAL.withRunning(new Span(Duration.ofSeconds(10), Duration.ofHours(1))))) {
        List<CustomJob> jobs = List.of(theatre.create(), theatre.create(), theatre.create());
        theatre.time.advance(Duration.ofDays(1));
        seen.add(jobs.stream().map(job -> theatre.seen(job).getEndTime()).toList());
      }
    }

    assertThat(seen.getFirst()).isEqualTo(seen.getLast()).doesNotHaveDuplicates();
  }
}
