package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.gax.rpc.FailedPreconditionException;
import com.google.api.gax.rpc.InvalidArgumentException;
import com.google.api.gax.rpc.NotFoundException;
import com.google.api.gax.rpc.UnimplementedException;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.protobuf.Timestamp;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobServiceTest {
  private static final Duration LONG = Duration.ofHours(1);

  @TempDir Path state;
  private Site site;

  @BeforeEach
  void start() throws Exception {
    site = Site.noop(state);
  }

  @AfterEach
  void stop() throws Exception {
    site.close();
  }

  @Test
  void answersACreateWithAPendingJobUnderANewName() {
    CustomJob job = site.create(Specs.aShellJob("true"));

    assertThat(job.getName()).matches("projects/demo/locations/us-central1/customJobs/[0-9]{19}");
    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_PENDING);
    assertThat(job.getCreateTime()).isEqualTo(job.getUpdateTime());
    assertThat(job.getCreateTime().getNanos() % 1000).isZero();
    assertThat(job.hasStartTime()).isFalse();
    assertThat(job.getJobSpec()).isEqualTo(Specs.aShellJob("true").getJobSpec());
  }

  @Test
  void letsAJobSucceedWithStartAndEnd() {
    CustomJob job = site.runToEnd(Specs.aShellJob("true"));

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    assertThat(job.hasStartTime()).isTrue();
    assertThat(job.getEndTime()).isEqualTo(job.getUpdateTime());
    assertThat(job.hasError()).isFalse();
  }

  @Test
  void ignoresWhatOnlyTheServerMaySay() {
    CustomJob asked =
        Specs.aShellJob("true").toBuilder()
            .setName("projects/x/locations/y/customJobs/1")
            .setState(JobState.JOB_STATE_FAILED)
            .setEndTime(Timestamp.newBuilder().setSeconds(1))
            .putWebAccessUris("workerpool0-0", "http://x")
            .build();

    CustomJob job = site.create(asked);

    assertThat(job.getState()).isEqualTo(JobState.JOB_STATE_PENDING);
    assertThat(job.hasEndTime()).isFalse();
    assertThat(job.getWebAccessUrisMap()).isEmpty();
  }

  @Test
  void cancelsARunningJobAndKeepsIt() throws Exception {
    restart(LONG);
    CustomJob job = site.create(Specs.aShellJob("true"));
    site.awaitState(job, JobState.JOB_STATE_RUNNING);

    site.client.cancelCustomJob(job.getName());

    CustomJob ended = site.awaitEnd(job);
    assertThat(ended.getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
    assertThat(ended.getError().getCode()).isEqualTo(1);
  }

  @Test
  void leavesAnEndedJobAloneWhenItIsCancelled() {
    CustomJob job = site.runToEnd(Specs.aShellJob("true"));

    site.client.cancelCustomJob(job.getName());

    assertThat(site.client.getCustomJob(job.getName())).isEqualTo(job);
  }

  @Test
  void deletesAnEndedJobByAnOperation() throws Exception {
    CustomJob job = site.runToEnd(Specs.aShellJob("true"));

    var operation = site.client.deleteCustomJobAsync(job.getName());

    operation.get(30, TimeUnit.SECONDS);
    assertThatThrownBy(() -> site.client.getCustomJob(job.getName()))
        .isInstanceOf(NotFoundException.class);
    var seen = site.client.getOperationsClient().getOperation(operation.getName());
    assertThat(seen.getDone()).isTrue();
    assertThat(site.client.getOperationsClient().listOperations(Site.PARENT, "").iterateAll())
        .containsExactly(seen);
  }

  @Test
  void knowsADeleteOperationByItsLongerNameToo() throws Exception {
    CustomJob job = site.runToEnd(Specs.aShellJob("true"));
    String name = site.client.deleteCustomJobAsync(job.getName()).getName();
    String longer = job.getName() + name.substring(name.indexOf("/operations/"));

    assertThat(site.client.getOperationsClient().getOperation(longer).getName()).isEqualTo(name);
    assertThatThrownBy(() -> site.client.getOperationsClient().cancelOperation(longer))
        .isInstanceOf(FailedPreconditionException.class)
        .hasMessageContaining("is not cancellable");
  }

  @Test
  void refusesToDeleteALiveJob() throws Exception {
    restart(LONG);
    CustomJob job = site.create(Specs.aShellJob("true"));

    assertThatThrownBy(
            () -> site.client.deleteCustomJobAsync(job.getName()).get(30, TimeUnit.SECONDS))
        .hasCauseInstanceOf(FailedPreconditionException.class)
        .hasMessageContaining("cancel it first");
    assertThat(site.client.getCustomJob(job.getName()).getState())
        .isNotEqualTo(JobState.JOB_STATE_CANCELLED);
  }

  @Test
  void tellsAJobThatIsNotThereFromANameThatIsNone() {
    String unknown = Site.PARENT + "/customJobs/1234567890123456789";

    assertThatThrownBy(() -> site.client.getCustomJob(unknown))
        .isInstanceOf(NotFoundException.class)
        .hasMessageContaining("The CustomJob \"" + unknown + "\" does not exist.");
    assertThatThrownBy(() -> site.client.getCustomJob("nonsense"))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("Invalid resource name \"nonsense\"");
  }

  @Test
  void namesTheMethodThatItDoesNotServe() {
    assertThatThrownBy(
            () -> site.client.getBatchPredictionJob("projects/p/locations/l/batchPredictionJobs/1"))
        .isInstanceOf(UnimplementedException.class)
        .hasMessageContaining(
            "does not serve google.cloud.aiplatform.v1.JobService.GetBatchPredictionJob");
  }

  private void restart(Duration running) throws Exception {
    site.close();
    site =
        Site.start(
            EmulatorSettings.of(Mode.NOOP, state).withPace(Site.quick().withRunning(running)));
  }
}
