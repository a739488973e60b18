package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.emulator.fate.CancelWay;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.fate.Mishap;
import dev.trainyard.emulator.fate.Mishap.Kind;
import dev.trainyard.emulator.fate.Span;
import dev.trainyard.emulator.quota.Quotas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the platform does to jobs that really run. */
class PlatformFaultsTest {
  private static final Fate USUAL = Fate.success(Duration.ZERO, Duration.ZERO);

  /** Runs until there is a file, and tells each time that it does. */
  private static final String PATIENT =
      "echo attempt; while [ ! -e \"$TRAINYARD_GCS_ROOT/go\" ]; do sleep 0.05; done";

  @TempDir Path state;

  private Site site(UnaryOperator<Conduct> conduct) throws Exception {
    PythonNeeded.check();
    return Site.start(
        EmulatorSettings.of(Mode.PROCESS, state)
            .withPython(PythonNeeded.COMMAND)
            .withReplicas(2)
            .withConduct(conduct.apply(Conduct.USUAL.withPace(Site.quick()))));
  }

  private Site fated(Fate fate) throws Exception {
    return site(conduct -> conduct.withFates(fates -> fates.with("here", fate).withUsual("here")));
  }

  private static CustomJob twoReplicas() {
    return Specs.aJob(Specs.aShellPool(1, PATIENT), Specs.aShellPool(1, PATIENT));
  }

  private static int attempts(Site site, CustomJob job, String replica) throws Exception {
    return site.log(job, replica).split("stdout attempt", -1).length - 1;
  }

  private static void go(Site site) throws Exception {
    Files.createFile(site.bucket("").resolve("go"));
  }

  @Test
  void stockoutLetsNothingRun() throws Exception {
    try (Site site = fated(USUAL.withStockouts(Fate.ALWAYS))) {
      CustomJob job = site.runToEnd(Specs.aShellJob("echo attempt"));

      assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
      assertThat(job.getError().getMessage()).startsWith("Resources are insufficient in region");
      assertThat(attempts(site, job, "workerpool0-0")).isZero();
    }
  }

  @Test
  void preemptionStopsAndStartsAllReplicas() throws Exception {
    try (Site site = fated(USUAL.withPreemptions(2, Duration.ofSeconds(1)))) {
      CustomJob job = site.create(twoReplicas());
      for (String replica : new String[] {"workerpool0-0", "workerpool1-0"}) {
        site.awaitLog(job, replica, "attempt");
      }
      await().atMost(Duration.ofSeconds(60)).until(() -> attempts(site, job, "workerpool1-0") == 3);
      go(site);

      assertThat(site.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
      assertThat(attempts(site, job, "workerpool0-0")).isEqualTo(3);
      assertThat(site.log(job, "service")).contains("The machines of the job are taken away.");
    }
  }

  @Test
  void lostMachineStopsAndStartsOneReplica() throws Exception {
    Mishap loss = new Mishap(Kind.LOST_WORKER, 1, Span.of(Duration.ofSeconds(1)), "workerpool1-0");
    try (Site site = fated(USUAL.withMishap(loss))) {
      CustomJob job = site.create(twoReplicas());
      await().atMost(Duration.ofSeconds(60)).until(() -> attempts(site, job, "workerpool1-0") == 2);
      go(site);

      assertThat(site.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
      assertThat(attempts(site, job, "workerpool0-0")).isEqualTo(1);
    }
  }

  @Test
  void internalErrorThriceFailsTheJob() throws Exception {
    try (Site site = fated(USUAL.withInternalErrors(Fate.ALWAYS, Duration.ofMillis(200)))) {
      CustomJob job = site.runToEnd(Specs.aShellJob(PATIENT));

      assertThat(job.getError().getCode()).isEqualTo(13);
      assertThat(job.getError().getMessage())
          .isEqualTo("Internal error occurred for the current attempt");
    }
  }

  @Test
  void cancelThatLosesLetsTheProgramEnd() throws Exception {
    try (Site site = fated(USUAL.withCancel(new CancelWay.Loses()))) {
      CustomJob job = site.create(Specs.aShellJob(PATIENT));
      site.awaitLog(job, "workerpool0-0", "attempt");
      site.client.cancelCustomJob(job.getName());
      site.awaitState(job, JobState.JOB_STATE_CANCELLING);
      go(site);

      assertThat(site.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    }
  }

  @Test
  void aJobWithoutRoomIsQueuedUntilThereIs() throws Exception {
    try (Site site = site(UnaryOperator.identity())) {
      CustomJob first = site.create(twoReplicas());
      CustomJob second = site.create(Specs.aShellJob("true"));
      site.awaitLog(first, "workerpool1-0", "attempt");
      assertThat(second.getState()).isEqualTo(JobState.JOB_STATE_QUEUED);
      assertThat(site.client.getCustomJob(second.getName())).isEqualTo(second);

      go(site);

      assertThat(site.awaitEnd(second).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    }
  }

  @Test
  void quotasHoldForProcessesToo() throws Exception {
    Quotas four = Quotas.UNLIMITED.with("custom_model_training_cpus", 4);
    try (Site site = site(conduct -> conduct.withQuotas(four))) {
      CustomJob first = site.create(Specs.aShellJob(PATIENT));
      CustomJob second = site.create(Specs.aShellJob("true"));
      assertThat(first.getState()).isEqualTo(JobState.JOB_STATE_PENDING);
      assertThat(second.getState()).isEqualTo(JobState.JOB_STATE_QUEUED);

      go(site);

      assertThat(site.awaitEnd(second).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    }
  }

  @Test
  void turnedTimeEndsAProcessAtItsTimeout() throws Exception {
    PythonNeeded.check();
    EmulatorSettings settings =
        EmulatorSettings.of(Mode.PROCESS, state)
            .withPython(PythonNeeded.COMMAND)
            .withConduct(Conduct.USUAL.withPace(Site.quick()).withVirtualTime(Theatre.START));
    try (Emulator emulator = Emulator.start(settings);
        Site site = Site.at(emulator.endpoint(), state)) {
      CustomJob job = site.create(Specs.aShellJob(PATIENT));
      site.awaitState(job, JobState.JOB_STATE_RUNNING);

      emulator.virtualTime().advance(Duration.ofDays(7));

      assertThat(site.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
    }
  }
}
