package dev.trainyard.emulator;

import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_CANCELLED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_FAILED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_PENDING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_RUNNING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.Scheduling;
import com.google.cloud.aiplatform.v1.Scheduling.Strategy;
import dev.trainyard.emulator.fate.Exit;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.fate.Mishap;
import dev.trainyard.emulator.fate.Mishap.Kind;
import dev.trainyard.emulator.fate.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often Vertex tries again, and after what. A try is a second PENDING and ten RUNNING. */
class RestartsTableTest {
  private static final Span SECOND = Span.of(Duration.ofSeconds(1));
  private static final Consumer<Scheduling.Builder> NO_RETRIES = it -> it.setDisableRetries(true);

  @TempDir Path state;

  private record Life(JobState end, long seconds, long pendings) {}

  private Life live(Fate fate, CustomJob asked) throws Exception {
    try (Theatre theatre = Theatre.of(state, fate)) {
      CustomJob job = theatre.create(asked);
      List<JobState> course = theatre.course(job);
      CustomJob ended = theatre.seen(job);
      return new Life(
          ended.getState(),
          ended.getEndTime().getSeconds() - ended.getCreateTime().getSeconds(),
          course.stream().filter(JOB_STATE_PENDING::equals).count());
    }
  }

  private Life live(Fate fate) throws Exception {
    return live(fate, twoPools(_ -> {}));
  }

  private static CustomJob twoPools(Consumer<Scheduling.Builder> change) {
    CustomJob.Builder job =
        Specs.aJob(Specs.aShellPool(1, "a"), Specs.aShellPool(2, "b")).toBuilder();
    change.accept(job.getJobSpecBuilder().getSchedulingBuilder());
    return job.build();
  }

  private static Exit exit(String replica, int code, int times) {
    return new Exit(replica, code, times, SECOND, List.of());
  }

  private static Fate lost(String replica, int times) {
    return Theatre.USUAL.withMishap(new Mishap(Kind.LOST_WORKER, times, SECOND, replica));
  }

  @Test
  void primaryThatExitsZeroEndsTheJob() throws Exception {
    assertThat(live(Theatre.USUAL)).isEqualTo(new Life(JOB_STATE_SUCCEEDED, 11, 1));
  }

  @Test
  void workerThatExitsZeroEarlyLetsItGoOn() throws Exception {
    assertThat(live(Theatre.USUAL.withExit(exit("workerpool1-0", 0, Fate.ALWAYS))))
        .isEqualTo(new Life(JOB_STATE_SUCCEEDED, 11, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 127, 137, 255})
  void permanentErrorFailsAtOnce(int code) throws Exception {
    assertThat(live(Theatre.USUAL.withExit(exit("workerpool1-1", code, Fate.ALWAYS))))
        .isEqualTo(new Life(JOB_STATE_FAILED, 2, 1));
  }

  @ParameterizedTest
  @CsvSource({"6, 3", "134, 3", "11, 3", "139, 3"})
  void transientExitCodeIsTriedThreeTimesAgain(int code, int times) throws Exception {
    Fate just = Theatre.USUAL.withExit(exit("workerpool1-0", code, times));
    Fate tooOften = Theatre.USUAL.withExit(exit("workerpool1-0", code, times + 1));

    assertThat(live(just)).isEqualTo(new Life(JOB_STATE_SUCCEEDED, 11, 1));
    assertThat(live(tooOften)).isEqualTo(new Life(JOB_STATE_FAILED, 1 + 4, 1));
  }

  @Test
  void everyWorkerHasThreeRestartsOfItsOwn() throws Exception {
    Fate both =
        Theatre.USUAL
            .withExit(exit("workerpool1-0", 139, 3))
            .withExit(exit("workerpool1-1", 139, 3));

    assertThat(live(both).end()).isEqualTo(JOB_STATE_SUCCEEDED);
  }

  @Test
  void restartJobOnWorkerRestartBeginsAnew() throws Exception {
    Fate once = Theatre.USUAL.withExit(exit("workerpool1-0", 139, 1));

    assertThat(live(once, twoPools(it -> it.setRestartJobOnWorkerRestart(true))))
        .isEqualTo(new Life(JOB_STATE_SUCCEEDED, 12, 1));
  }

  @Test
  void disableRetriesOverridesRestartJobOnWorkerRestart() throws Exception {
    Fate once = Theatre.USUAL.withExit(exit("workerpool1-0", 139, 1));
    CustomJob asked = twoPools(it -> it.setRestartJobOnWorkerRestart(true).setDisableRetries(true));

    assertThat(live(once, asked)).isEqualTo(new Life(JOB_STATE_FAILED, 2, 1));
  }

  @Test
  void nonPermanentErrorRestartsAWorkerFiveTimes() throws Exception {
    assertThat(live(lost("workerpool1-0", 5))).isEqualTo(new Life(JOB_STATE_SUCCEEDED, 11, 1));
  }

  @Test
  void nonPermanentErrorRetriesTheJobAfterTheSixthTime() throws Exception {
    assertThat(live(lost("workerpool1-0", 6))).isEqualTo(new Life(JOB_STATE_SUCCEEDED, 18, 2));
  }

  @Test
  void nonPermanentErrorFailsTheJobAfterThreeRetries() throws Exception {
    assertThat(live(lost("workerpool1-0", Fate.ALWAYS)))
        .isEqualTo(new Life(JOB_STATE_FAILED, 4 * (1 + 6), 4));
  }

  @Test
  void nonPermanentErrorFailsAtOnceWithoutRetries() throws Exception {
    assertThat(live(lost("workerpool1-0", 1), twoPools(NO_RETRIES)))
        .isEqualTo(new Life(JOB_STATE_FAILED, 2, 1));
  }

  @Test
  void stockoutIsTriedThreeTimesAgain() throws Exception {
    assertThat(live(Theatre.USUAL.withStockouts(3)))
        .isEqualTo(new Life(JOB_STATE_SUCCEEDED, 4 + 10, 1));
    assertThat(live(Theatre.USUAL.withStockouts(4))).isEqualTo(new Life(JOB_STATE_FAILED, 4, 1));
  }

  @Test
  void stockoutIsTriedAgainAlsoWithoutRetries() throws Exception {
    assertThat(live(Theatre.USUAL.withStockouts(3), twoPools(NO_RETRIES)).end())
        .isEqualTo(JOB_STATE_SUCCEEDED);
  }

  @Test
  void stockoutOfFlexStartIsWaitedFor() throws Exception {
    CustomJob flexible = twoPools(it -> it.setStrategy(Strategy.FLEX_START));

    assertThat(live(Theatre.USUAL.withStockouts(100), flexible))
        .isEqualTo(new Life(JOB_STATE_SUCCEEDED, 101 + 10, 1));
  }

  @Test
  void maxWaitDurationOfZeroIsForEver() throws Exception {
    CustomJob patient =
        twoPools(it ->
            it.setStrategy(Strategy.FLEX_START)
                .setMaxWaitDuration(com.google.protobuf.Duration.getDefaultInstance()));
    try (Theatre theatre = Theatre.of(state, Theatre.USUAL.withStockouts(Fate.ALWAYS))) {
      CustomJob job = theatre.create(patient);

      assertThat(theatre.after("8760H", job).getState()).isEqualTo(JOB_STATE_PENDING);
    }
  }

  @Test
  void maxWaitDurationEndsWhenItRuns() throws Exception {
    CustomJob flexible =
        twoPools(it ->
            it.setStrategy(Strategy.FLEX_START)
                .setMaxWaitDuration(com.google.protobuf.Duration.newBuilder().setSeconds(5)));

    assertThat(live(Theatre.USUAL, flexible)).isEqualTo(new Life(JOB_STATE_SUCCEEDED, 11, 1));
  }

  @Test
  void spotPreemptionIsTriedSixTimesAgain() throws Exception {
    CustomJob spot = twoPools(it -> it.setStrategy(Strategy.SPOT));
    Fate six = Theatre.USUAL.withPreemptions(6, Duration.ofSeconds(2));
    Fate seven = Theatre.USUAL.withPreemptions(7, Duration.ofSeconds(2));

    assertThat(live(six, spot)).isEqualTo(new Life(JOB_STATE_SUCCEEDED, 6 * 3 + 11, 7));
    assertThat(live(seven, spot)).isEqualTo(new Life(JOB_STATE_FAILED, 7 * 3, 7));
  }

  @Test
  void spotPreemptionCountsAsStockout() throws Exception {
    try (Theatre theatre =
        Theatre.of(state, Theatre.USUAL.withPreemptions(Fate.ALWAYS, Duration.ofSeconds(2)))) {
      CustomJob job = theatre.create();
      theatre.course(job);

      assertThat(theatre.seen(job).getError().getMessage())
          .startsWith("Resources are insufficient in region: us-central1.");
    }
  }

  @Test
  void internalErrorHasThreeAttemptsInAll() throws Exception {
    Fate two = Theatre.USUAL.withInternalErrors(2, Duration.ofSeconds(2));
    Fate three = Theatre.USUAL.withInternalErrors(3, Duration.ofSeconds(2));

    assertThat(live(two)).isEqualTo(new Life(JOB_STATE_SUCCEEDED, 2 * 3 + 11, 3));
    assertThat(live(three)).isEqualTo(new Life(JOB_STATE_FAILED, 3 * 3, 3));
  }

  @Test
  void internalErrorFailsAtOnceWithoutRetries() throws Exception {
    Fate once = Theatre.USUAL.withInternalErrors(1, Duration.ofSeconds(2));

    assertThat(live(once, twoPools(NO_RETRIES))).isEqualTo(new Life(JOB_STATE_FAILED, 3, 1));
  }

  @Test
  void timeoutCountsFromTheFirstStart() throws Exception {
    Fate slow = Theatre.USUAL.withInternalErrors(2, Duration.ofSeconds(8));
    CustomJob asked =
        twoPools(it -> it.setTimeout(com.google.protobuf.Duration.newBuilder().setSeconds(20)));

    assertThat(live(slow, asked)).isEqualTo(new Life(JOB_STATE_CANCELLED, 21, 3));
  }

  @Test
  void cancelBetweenTwoTriesEndsIt() throws Exception {
    Fate retried = Theatre.USUAL.withPreemptions(1, Duration.ofSeconds(2));
    try (Theatre theatre = Theatre.of(state, retried)) {
      CustomJob job = theatre.create();
      assertThat(theatre.after("1S", job).getState()).isEqualTo(JOB_STATE_RUNNING);
      assertThat(theatre.after("2S", job).getState()).isEqualTo(JOB_STATE_PENDING);

      theatre.cancel(job);

      assertThat(theatre.seen(job).getState()).isEqualTo(JOB_STATE_CANCELLED);
      assertThat(theatre.time.waiting()).isZero();
    }
  }
}
