package dev.trainyard.emulator;

import static dev.trainyard.emulator.StoppedJobTest.isAlive;
import static dev.trainyard.emulator.StoppedJobTest.pid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  private static final String FAMILY =
      "echo run; setsid sleep 600 & echo child=$!; echo me=$$; while [ ! -e \"$TRAINYARD_GCS_ROOT/go\" ]; do sleep 0.1; done";

  @TempDir Path state;

  @BeforeEach
  void needPython() {
    PythonNeeded.check();
  }

  @Test
  void takesItsReplicasWithItWhenItIsKilledAndRunsThemAgain() throws Exception {
    CustomJob ended;
    CustomJob running;
    List<Long> pids;
    try (ChildEmulator emulator = ChildEmulator.start(state);
        Site site = Site.at(emulator.endpoint, state)) {
      ended = site.runToEnd(Specs.aShellJob("true"));
      running = site.create(Specs.aShellJob(FAMILY));
      String log = site.awaitLog(running, "workerpool0-0", "me=");
      pids = List.of(pid(log, "me"), pid(log, "child"));
      assertThat(pids).allMatch(StoppedJobTest::isAlive);
      emulator.kill();
      await().untilAsserted(() -> assertThat(pids).noneMatch(StoppedJobTest::isAlive));
    }
    try (Site site = Site.process(state)) {
      assertThat(site.client.getCustomJob(ended.getName())).isEqualTo(ended);
      Files.createFile(site.bucket("").resolve("go"));
      assertThat(site.awaitEnd(running).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
      assertThat(site.log(running, "workerpool0-0").split("stdout run", -1)).hasSize(3);
    }
  }

  @Test
  void leavesNoProcessOfAWholeFamilyWhenItIsKilled() throws Exception {
    try (ChildEmulator emulator = ChildEmulator.start(state);
        Site site = Site.at(emulator.endpoint, state)) {
      List<Long> pids = Family.awaitAll(site, site.create(Family.aJob()));

      emulator.kill();

      await().untilAsserted(() -> assertThat(pids).noneMatch(StoppedJobTest::isAlive));
      await().untilAsserted(() -> assertThat(Family.of(state)).isEmpty());
    }
  }

  @Test
  void endsACancelThatACrashInterrupted() throws Exception {
    CustomJob job;
    try (ChildEmulator emulator = ChildEmulator.start(state, "--grace", "10m");
        Site site = Site.at(emulator.endpoint, state)) {
      job = site.create(Specs.aShellJob("trap '' TERM; echo ready; while :; do sleep 0.1; done"));
      site.awaitLog(job, "workerpool0-0", "ready");
      site.client.cancelCustomJob(job.getName());
      emulator.kill();
    }
    try (Site site = Site.process(state)) {
      assertThat(site.client.getCustomJob(job.getName()).getState())
          .isEqualTo(JobState.JOB_STATE_CANCELLED);
    }
  }

  @Test
  void stopsCleanlyWhenItIsAskedTo() throws Exception {
    try (ChildEmulator emulator = ChildEmulator.start(state);
        Site site = Site.at(emulator.endpoint, state)) {
      assertThat(emulator.ready).startsWith("Vertex emulator ready on " + emulator.endpoint);
      CustomJob job = site.create(Specs.aShellJob("echo me=$$; sleep 600"));
      long pid = pid(site.awaitLog(job, "workerpool0-0", "me="), "me");

      assertThat(emulator.terminate()).isEqualTo(143);

      assertThat(isAlive(pid)).isFalse();
      assertThat(state.resolve("emulator.json")).doesNotExist();
    }
  }

  @Test
  void goesWithItsParent() throws Exception {
    Process parent = new ProcessBuilder("sleep", "600").start();
    try (ChildEmulator emulator =
        ChildEmulator.start(state, "--parent-pid", Long.toString(parent.pid()))) {
      parent.destroyForcibly().waitFor();

      assertThat(emulator.awaitExit()).isZero();
    }
  }
}
