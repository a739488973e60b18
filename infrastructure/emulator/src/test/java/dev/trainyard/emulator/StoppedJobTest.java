package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.Duration;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedJobTest {
  @TempDir Path state;
  private Site site;

  @BeforeEach
  void start() throws Exception {
    site = Site.process(state);
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  @Test
  void takesTheWholeFamilyWithACancelWithinItsGracePeriod() throws Exception {
    CustomJob job = site.create(Family.aJob());
    List<Long> pids = Family.awaitAll(site, job);

    long asked = System.nanoTime();
    site.client.cancelCustomJob(job.getName());

    CustomJob ended = site.awaitEnd(job);
    assertThat(pids).noneMatch(StoppedJobTest::isAlive);
    assertThat(java.time.Duration.ofNanos(System.nanoTime() - asked))
        .isLessThan(Site.quick().grace().plusSeconds(5));
    assertThat(ended.getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
    assertThat(ended.getError().getCode()).isEqualTo(1);
    assertThat(ended.getError().getMessage()).contains("CANCELED");
  }

  @Test
  void takesTheFamilyOfAPrimaryThatHasEnded() throws Exception {
    CustomJob job =
        site.runToEnd(
            Specs.aShellJob("(setsid sleep 600 >/dev/null 2>&1 & echo left=$!); echo done"));

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    assertThat(isAlive(pid(site.log(job, "workerpool0-0"), "left"))).isFalse();
  }

  @Test
  void letsAReplicaSaveItsWorkWithinTheGracePeriod() throws Exception {
    CustomJob job =
        site.create(
            Specs.aShellJob(
                "trap 'echo saved; exit 0' TERM; echo ready; while :; do sleep 0.05; done"));
    site.awaitLog(job, "workerpool0-0", "ready");

    site.client.cancelCustomJob(job.getName());
    site.awaitEnd(job);

    assertThat(site.log(job, "workerpool0-0")).contains("saved");
  }

  @Test
  void killsAReplicaThatWillNotStop() throws Exception {
    CustomJob job =
        site.create(Specs.aShellJob("trap '' TERM; echo ready; while :; do sleep 0.05; done"));
    site.awaitLog(job, "workerpool0-0", "ready");

    site.client.cancelCustomJob(job.getName());

    assertThat(site.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
  }

  @Test
  void cancelsAtTheTimeoutAndNamesIt() {
    CustomJob.Builder asked = Specs.aShellJob("sleep 600").toBuilder();
    asked
        .getJobSpecBuilder()
        .getSchedulingBuilder()
        .setTimeout(Duration.newBuilder().setSeconds(1));

    CustomJob job = site.runToEnd(asked.build());

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
    assertThat(job.getError().getMessage()).contains("scheduling.timeout of 1s");
  }

  @Test
  void endsWithThePrimaryAndTakesTheOthersDown() throws Exception {
    CustomJob job =
        site.runToEnd(
            Specs.aJob(
                Specs.aShellPool(1, "sleep 0.5"),
                Specs.aShellPool(1, "echo me=$$; exec sleep 600")));

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    assertThat(isAlive(pid(site.log(job, "workerpool1-0"), "me"))).isFalse();
  }

  @Test
  void closesTheEmulatorWithoutEndingItsJobs() throws Exception {
    CustomJob job = site.create(Specs.aShellJob("echo me=$$; exec sleep 600"));
    long pid = pid(site.awaitLog(job, "workerpool0-0", "me="), "me");

    site.close();

    assertThat(isAlive(pid)).isFalse();
    site = Site.process(state);
    assertThat(site.client.getCustomJob(job.getName()).getState())
        .isEqualTo(JobState.JOB_STATE_RUNNING);
    await().until(() -> site.log(job, "workerpool0-0").split("me=", -1).length == 3);
  }

  static long pid(String log, String who) {
    Matcher matcher = Pattern.compile(who + "=([0-9]+)").matcher(log);
    assertThat(matcher.find()).as(log).isTrue();
    return Long.parseLong(matcher.group(1));
  }

  static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
