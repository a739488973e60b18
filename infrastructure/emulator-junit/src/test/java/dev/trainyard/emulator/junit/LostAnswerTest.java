package dev.trainyard.emulator.junit;

import static dev.trainyard.emulator.junit.Jobs.PARENT;
import static dev.trainyard.emulator.junit.Jobs.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.gax.rpc.UnavailableException;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import dev.trainyard.emulator.chaos.Faults;
import org.junit.jupiter.api.Test;

@VertexEmulator
class LostAnswerTest {
  @Test
  void hasAJobThoughItsAnswerIsLost(JobServiceClient jobs, Faults faults) {
    faults.on("CreateCustomJob").in("us-central1").first(1).resetAfterEffect();
    assertThatThrownBy(() -> jobs.createCustomJob(PARENT, training()))
        .isInstanceOf(UnavailableException.class);
    assertThat(jobs.listCustomJobs(PARENT).iterateAll()).hasSize(1);
  }
}
