package dev.trainyard.emulator.junit;

import static dev.trainyard.emulator.junit.Jobs.PARENT;
import static dev.trainyard.emulator.junit.Jobs.training;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.gax.rpc.UnavailableException;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.PipelineServiceSettings;
import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.run.job.Pace;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RegisteredVertexTest {
  @RegisterExtension
  static final VertexEmulatorExtension vertex =
      VertexEmulatorExtension.noop()
          .with(settings -> settings.withPace(slow(settings)))
          .withFaults(faults -> faults.on("DeleteCustomJob").unavailable());

  private static int port;

  private static Pace slow(EmulatorSettings settings) {
    return settings.pace().withProvisioning(Duration.ZERO).withRunning(Duration.ofHours(1));
  }

  @Test
  @Order(1)
  void leavesAJobAndAFaultBehind() {
    port = vertex.port();
    vertex.jobs().createCustomJob(PARENT, training());
    vertex.faults().on("GetCustomJob").unavailable();
  }

  @Test
  @Order(2)
  void findsNeitherJobNorFaultOfTheOtherTest() {
    assertThat(vertex.port()).isEqualTo(port);
    assertThat(vertex.jobs().listCustomJobs(PARENT).iterateAll()).isEmpty();
    assertThat(vertex.faults().all()).hasSize(1);
  }

  @Test
  void beginsWithTheFaultsOfTheExtension() {
    CustomJob job = vertex.jobs().createCustomJob(PARENT, training());

    assertThatThrownBy(() -> vertex.jobs().deleteCustomJobAsync(job.getName()).get())
        .hasCauseInstanceOf(UnavailableException.class);
  }

  @Test
  void looksAtAJobPastTheFaults() {
    CustomJob job = vertex.jobs().createCustomJob(PARENT, training());
    vertex.faults().on("GetCustomJob").unavailable();
    vertex.jobs().cancelCustomJob(job.getName());

    assertThat(vertex.awaitEnd(job).getState()).isEqualTo(JobState.JOB_STATE_CANCELLED);
  }

  @Test
  void saysWhichJobDoesNotEnd() {
    CustomJob job = vertex.jobs().createCustomJob(PARENT, training());

    assertThatThrownBy(() -> vertex.awaitEnd(job.getName(), Duration.ZERO))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(job.getName() + " is still JOB_STATE_");
    assertThatThrownBy(() -> vertex.awaitEnd(PARENT + "/customJobs/1", Duration.ZERO))
        .hasMessage("there is no job " + PARENT + "/customJobs/1");
  }

  @Test
  void servesHttpAndOtherClientsToo() throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI jobs = URI.create("http://" + vertex.endpoint() + "/v1/" + PARENT + "/customJobs");
      assertThat(http.send(HttpRequest.newBuilder(jobs).build(), BodyHandlers.ofString()).body())
          .startsWith("{");
    }
    assertThat(
            PipelineServiceSettings.newBuilder()
                .setTransportChannelProvider(vertex.channels())
                .getTransportChannelProvider()
                .getEndpoint())
        .isEqualTo(vertex.host() + ":" + vertex.port());
  }
}
