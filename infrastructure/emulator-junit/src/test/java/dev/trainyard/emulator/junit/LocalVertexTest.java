package dev.trainyard.emulator.junit;

import static dev.trainyard.emulator.junit.Jobs.PARENT;
import static dev.trainyard.emulator.junit.Jobs.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.emulator.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

@Testcontainers
class LocalVertexTest {
  @Container static final LocalVertex vertex = new LocalVertex();

  @Test
  void isStartedByTestcontainersWithoutAnEngine() {
    assertThat(vertex.isRunning()).isTrue();
    assertThat(vertex.getEndpoint()).isEqualTo(vertex.getHost() + ":" + vertex.getPort());

    CustomJob job = vertex.jobs().createCustomJob(PARENT, training());
    assertThat(vertex.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
  }

  @Test
  void runsCodeThatWritesToABucketThatStays(@TempDir Path buckets) throws Exception {
    String code = "import os; open(os.environ['TRAINYARD_GCS_ROOT'] + '/b/x', 'w').write('done')";
    Path bucket = Files.createDirectories(buckets.resolve("b"));
    LocalVertex own = new LocalVertex().withMode(Mode.PROCESS).withBucketRoot(buckets);
    own.start();
    Path state = own.running().state();
    try (own) {
      assertThat(own.bucket("b")).isEqualTo(bucket);
      CustomJob job = own.jobs().createCustomJob(PARENT, training("python3", "-c", code));
      assertThat(own.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
      assertThat(state).isDirectory();
    }

    assertThat(bucket.resolve("x")).hasContent("done");
    assertThat(state).doesNotExist();
  }

  @Test
  void saysThatItIsNotRunning() {
    LocalVertex own = new LocalVertex();

    assertThatThrownBy(own::endpoint)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("start() it first");
    own.stop();
    assertThat(own.isRunning()).isFalse();
  }

  @Test
  void canBeStartedAgain() {
    LocalVertex own =
        new LocalVertex().withFaults(faults -> faults.on("CreateCustomJob").stockout());
    own.start();
    own.start();
    assertThatThrownBy(() -> own.jobs().createCustomJob(PARENT, training()))
        .hasMessageContaining("Resources are insufficient");
    own.stop();
    own.start();
    try (own) {
      assertThat(own.jobs().listCustomJobs(PARENT).iterateAll()).isEmpty();
    }
  }
}
