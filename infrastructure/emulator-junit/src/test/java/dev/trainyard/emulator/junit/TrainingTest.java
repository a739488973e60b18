package dev.trainyard.emulator.junit;

import static dev.trainyard.emulator.junit.Jobs.PARENT;
import static dev.trainyard.emulator.junit.Jobs.training;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.emulator.Mode;
import org.junit.jupiter.api.Test;

@VertexEmulator(Mode.PROCESS)
class TrainingTest {
  @Test
  void runsTheTrainingCode(Vertex vertex) {
    CustomJob job = vertex.jobs().createCustomJob(PARENT, training("python3", "-c", "print(6*7)"));
    assertThat(vertex.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    assertThat(vertex.log(job)).containsExactly("42");
  }

  @Test
  void tellsWhyTheTrainingCodeFailed(Vertex vertex) {
    CustomJob job = vertex.jobs().createCustomJob(PARENT, training("python3", "-c", "exit(3)"));

    CustomJob ended = vertex.awaitEnd(job);

    assertThat(ended.getState()).isEqualTo(JobState.JOB_STATE_FAILED);
    assertThat(ended.getError().getMessage()).contains("non-zero status of 3");
    assertThat(vertex.log(job, "service")).contains("Job failed.");
    assertThat(vertex.log(job, "workerpool1-0")).isEmpty();
  }
}
