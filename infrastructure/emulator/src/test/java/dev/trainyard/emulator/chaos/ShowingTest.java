package dev.trainyard.emulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.gax.rpc.NotFoundException;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ShowingTest {
  @TempDir Path state;
  private Stand stand;

  @BeforeEach
  void start() throws Exception {
    stand = new Stand(state, Duration.ofHours(1));
  }

  @AfterEach
  void stop() {
    stand.close();
  }

  private CustomJob running() {
    CustomJob job = stand.create();
    return Awaitility.await()
        .until(() -> stand.get(job), seen -> seen.getState() == JobState.JOB_STATE_RUNNING);
  }

  private CustomJob cancelled() {
    CustomJob job = running();
    stand.client.cancelCustomJob(job.getName());
    return Awaitility.await()
        .until(() -> stand.get(job), seen -> seen.getState() == JobState.JOB_STATE_CANCELLED);
  }

  private String stateOverHttp(CustomJob job, String query) throws Exception {
    return JsonParser.parseString(stand.send("GET", "/v1/" + job.getName() + query, "").body())
        .getAsJsonObject()
        .get("state")
        .toString();
  }

  @Test
  void deletesALiveJobBehindTheCallersBack() {
    CustomJob job = running();
    PostedFault fault = stand.faults.on("GetCustomJob").deletedOnLook(3);

    assertThat(stand.get(job)).isEqualTo(job);
    assertThat(stand.get(job)).isEqualTo(job);
    assertThatThrownBy(() -> stand.get(job)).isInstanceOf(NotFoundException.class);

    assertThat(stand.list()).isEmpty();
    assertThat(fault.struck()).isOne();
    stand.faults.clear();
    assertThatThrownBy(() -> stand.get(job)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void deletesAJobBeforeItIsListedAgain() {
    CustomJob old = running();
    stand.faults.on("ListCustomJobs").deletedOnLook(2);

    assertThat(stand.names()).containsExactly(old.getName());
    CustomJob young = running();
    assertThat(stand.names()).containsExactly(young.getName());
    assertThatThrownBy(() -> stand.get(old)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void showsAStateThatNobodyKnows() throws Exception {
    CustomJob job = running();
    PostedFault fault = stand.faults.on("*").state(99);

    assertThat(stand.get(job).getStateValue()).isEqualTo(99);
    assertThat(stand.get(job).getState()).isEqualTo(JobState.UNRECOGNIZED);
    assertThat(stand.list()).extracting(CustomJob::getStateValue).containsExactly(99);
    assertThat(stateOverHttp(job, "")).isEqualTo("99");
    stand.faults.remove(fault.id());
    assertThat(stand.get(job).getState()).isEqualTo(JobState.JOB_STATE_RUNNING);
  }

  @Test
  void namesAStateThatNobodyKnowsOverHttp() throws Exception {
    CustomJob job = running();
    stand.faults.on("*").state(99, "JOB_STATE_HIBERNATING");

    assertThat(stateOverHttp(job, "")).isEqualTo("\"JOB_STATE_HIBERNATING\"");
    assertThat(stateOverHttp(job, "?$alt=json%3Benum-encoding=int"))
        .isEqualTo("\"JOB_STATE_HIBERNATING\"");
    assertThat(stand.get(job).getStateValue()).isEqualTo(99);
  }

  @Test
  void showsAnEndWithoutAnError() {
    CustomJob job = cancelled();
    assertThat(job.hasError()).isTrue();
    stand.faults.on("GetCustomJob").withoutError();

    assertThat(stand.get(job)).isEqualTo(job.toBuilder().clearError().build());
  }

  @Test
  void skipsStates() {
    CustomJob job = running();
    stand.faults.on("*").hidingStates(JobState.JOB_STATE_RUNNING, JobState.JOB_STATE_PENDING);

    CustomJob seen = stand.get(job);

    assertThat(seen.getState()).isEqualTo(JobState.JOB_STATE_QUEUED);
    assertThat(seen.hasStartTime()).isFalse();
    assertThat(stand.list()).containsExactly(seen);
  }

  @Test
  void neverShowsAnEnd() {
    CustomJob job = cancelled();
    stand
        .faults
        .on("GetCustomJob")
        .hidingStates(JobState.JOB_STATE_CANCELLED, JobState.JOB_STATE_CANCELLING);

    CustomJob seen = stand.get(job);

    assertThat(seen.getState()).isEqualTo(JobState.JOB_STATE_RUNNING);
    assertThat(seen.hasStartTime()).isTrue();
    assertThat(seen.hasEndTime()).isFalse();
    assertThat(seen.hasError()).isFalse();
  }
}
