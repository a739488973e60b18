package dev.trainyard.emulator;

import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_CANCELLED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_FAILED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_PENDING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_QUEUED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_RUNNING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.adapters.vertex.wire.Labels;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.fate.Fates;
import dev.trainyard.emulator.fate.Rule;
import dev.trainyard.emulator.fate.Span;
import dev.trainyard.emulator.jobs.JobName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand jobs at once. */
class LiveJobsTest {
  private static final int JOBS = 100_000;
  private static final int MOST_BYTES_PER_JOB = 4_000;
  private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);

  @TempDir Path state;

  /** Up to six days of running; one in ten fails, one in ten never ends by itself. */
  private static Fates fates(Fates known) {
    Fate usual = Theatre.USUAL.withRunning(new Span(Duration.ofHours(1), Duration.ofDays(6)));
    return known
        .with("usual", usual)
        .with("bad", usual.withExit(1))
        .withUsual("usual")
        .withRule(new Rule("bad", "*", "*", "*-1"))
        .withRule(new Rule("endless", "*", "*", "*-2"));
  }

  private static CustomJob asked(int number) {
    return Specs.aShellJob("train --lr 0.1").toBuilder()
        .setDisplayName("sweep-" + number % 10)
        .putLabels(Labels.JOB, Integer.toString(number))
        .build();
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int look = 0; look < 5; look++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private static Map<JobState, Long> count(Theatre theatre) {
    return theatre.jobs.older(Theatre.PLACE, Long.MAX_VALUE).stream()
        .collect(Collectors.groupingBy(CustomJob::getState, Collectors.counting()));
  }

  @Test
  void aWeekOfAHundredThousandPasses() throws Exception {
    try (Theatre theatre = Theatre.open(state, conduct -> conduct.withFates(LiveJobsTest::fates))) {
      long before = heap();
      List<JobName> names = new ArrayList<>(JOBS);
      for (int number = 0; number < JOBS; number++) {
        names.add(JobName.parse(theatre.create(asked(number)).getName()));
      }
      theatre.time.advance(Duration.ofMinutes(1));
      assertThat(count(theatre)).containsExactly(Map.entry(JOB_STATE_RUNNING, (long) JOBS));

      long bytesPerJob = (heap() - before) / JOBS;
      System.out.println(bytesPerJob + " bytes of heap per live job");
      assertThat(bytesPerJob).isLessThan(MOST_BYTES_PER_JOB);
      long looks = System.nanoTime();
      names.forEach(name -> assertThat(theatre.jobs.find(name)).isPresent());
      assertThat(Duration.ofNanos(System.nanoTime() - looks)).isLessThan(LONGEST_LOOK);

      theatre.time.advance(Duration.ofDays(7));

      assertThat(count(theatre))
          .containsOnly(
              Map.entry(JOB_STATE_SUCCEEDED, JOBS / 10 * 8L),
              Map.entry(JOB_STATE_FAILED, JOBS / 10L),
              Map.entry(JOB_STATE_CANCELLED, JOBS / 10L));
      assertThat(theatre.time.waiting()).isZero();
    }
  }

  @Test
  void aRestartGoesOnWithJobsInEveryState() throws Exception {
    Fate slow =
        Theatre.USUAL
            .withQueued(Duration.ofMinutes(1))
            .withPending(Duration.ofMinutes(1))
            .withRunning(Span.of(Duration.ofMinutes(10)))
            .withCancel(new dev.trainyard.emulator.fate.CancelWay.Takes(Duration.ofMinutes(5)));
    List<CustomJob> jobs = new ArrayList<>();
    try (Theatre theatre = Theatre.of(state, slow)) {
      for (int number = 0; number < 4; number++) {
        jobs.add(theatre.create());
        theatre.time.advance(Duration.ofSeconds(55));
      }
      theatre.cancel(jobs.get(1));
    }
    try (Theatre theatre = Theatre.of(state, slow)) {
      assertThat(jobs.stream().map(job -> theatre.seen(job).getState()))
          .containsExactly(
              JOB_STATE_RUNNING,
              JobState.JOB_STATE_CANCELLING,
              JOB_STATE_PENDING,
              JOB_STATE_QUEUED);
      theatre.time.advance(Duration.ofHours(1));

      assertThat(jobs.stream().map(job -> theatre.seen(job).getState()))
          .containsExactly(
              JOB_STATE_SUCCEEDED, JOB_STATE_CANCELLED, JOB_STATE_SUCCEEDED, JOB_STATE_SUCCEEDED);
      CustomJob first = theatre.seen(jobs.getFirst());
      assertThat(first.getEndTime().getSeconds() - first.getStartTime().getSeconds())
          .isEqualTo(600);
      CustomJob cancelled = theatre.seen(jobs.get(1));
      assertThat(cancelled.getEndTime().getSeconds() - Theatre.START.getEpochSecond())
          .isEqualTo(4 * 55 + 300);
      CustomJob last = theatre.seen(jobs.get(3));
      assertThat(last.getStartTime().getSeconds() - last.getCreateTime().getSeconds())
          .isEqualTo(120);
    }
  }
}
