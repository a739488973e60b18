package dev.trainyard.adapters.vertex.client;

import static dev.trainyard.domain.testkit.JobRequests.aContainerJob;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.vertex.client.ScriptedVertex.Mishap;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.testkit.TrainingServiceContract;
import dev.trainyard.domain.job.StartOutcome.Throttled;
import dev.trainyard.domain.job.StartOutcome.Unclear;
import dev.trainyard.domain.testkit.JobStory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LostStartTest {
  private static final JobStory STORY = JobStory.of(17);

  private final ScriptedVertex vertex;

  LostStartTest() throws IOException {
    vertex = new ScriptedVertex();
  }

  @AfterEach
  void close() {
    vertex.close();
  }

  @Test
  void isUnclearWhenNoAnswerComesInTime() {
    try (VertexTrainingService hasty =
        Services.of(
            VertexSettings.emulator(vertex.address(), "yard")
                .withDeadlines(Duration.ofMillis(300), Duration.ofMillis(300)))) {
      vertex.next(Mishap.silence());
      assertThat(hasty.start(order()))
          .isInstanceOfSatisfying(
              Unclear.class,
              unclear -> assertThat(unclear.words()).startsWith("DEADLINE_EXCEEDED"));
    }
  }

  @Test
  void isUnclearWhenTheConnectionBreaksAfterTheCall() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        VertexTrainingService cut =
            Services.of(
                VertexSettings.emulator("localhost:" + socket.getLocalPort(), "yard")
                    .withDeadlines(Duration.ofSeconds(10), Duration.ofSeconds(10)))) {
      Thread breaker = Thread.startVirtualThread(() -> breakConnections(socket));
      assertThat(cut.start(order()))
          .isInstanceOfSatisfying(
              Unclear.class, unclear -> assertThat(unclear.words()).startsWith("UNAVAILABLE"));
      socket.close();
      breaker.join(Duration.ofSeconds(10));
    }
  }

  @Test
  void isThrottledWhenTheCallWasCertainlyNeverSent() throws Exception {
    int port;
    try (ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = nobody.getLocalPort();
    }
    for (String address : List.of("localhost:" + port, "no-such-host.invalid:443")) {
      try (VertexTrainingService lonely = Services.of(VertexSettings.emulator(address, "yard"))) {
        assertThat(lonely.start(order()))
            .isInstanceOfSatisfying(
                Throttled.class,
                throttled ->
                    assertThat(throttled.waitsFor().words())
                        .startsWith("Vertex cannot be reached"));
      }
    }
  }

  private static Order order() {
    return new Order(STORY.starting(), TrainingServiceContract.KEY, aContainerJob());
  }

  // why: with settings from the server the client sends its call; then the line goes dead
  private static void breakConnections(ServerSocket socket) {
    byte[] settings = {0, 0, 0, 4, 0, 0, 0, 0, 0};
    try {
      for (int i = 0; i < 100; i++) {
        try (Socket connection = socket.accept()) {
          connection.setSoTimeout(5000);
          connection.getOutputStream().write(settings);
          var _ = connection.getInputStream().readNBytes(300);
        }
      }
    } catch (IOException _) {
      // why: the test is over
    }
  }
}
