package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.journey.ServerProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class ServerClientsIT
    implements CustomJobsContract,
        ListsContract,
        RefusalsContract,
        OperationsContract,
        PipelinesContract,
        FrontDoorContract,
        NodeContract {
  @TempDir static Path folder;
  private static ServerProcess server;
  private static Visitor visitor;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder, Map.of());
    visitor = new Visitor("server", server.endpoint());
  }

  @AfterAll
  static void stop() throws Exception {
    visitor.close();
    server.close();
  }

  @Override
  public Visitor visitor() {
    return visitor;
  }

  @Override
  public void assertMore(Steps steps) {
    assertThat(steps.text("betaDelete", "metadata")).isEqualTo(DELETION.formatted("v1beta1"));
    assertThat(steps.text("pipeline", "state")).isEqualTo("PIPELINE_STATE_SUCCEEDED");
    assertThat(steps.text("pipeline", "child")).isEqualTo("first-custom-job");
    assertThat(steps.texts("pipelines", "names")).containsExactly("long", "first");
    assertThat(steps.text("cancelPipeline", "state")).isEqualTo("PIPELINE_STATE_CANCELLED");
    steps.assertRefused("deletedPipeline", "NOT_FOUND", "does not exist");
    assertThat(steps.text("childStays", "state")).isEqualTo("JOB_STATE_SUCCEEDED");
    steps.assertRefused("unservedPipeline", "UNIMPLEMENTED", "does not serve");
    String first = steps.text("sameKey", "first");
    assertThat(steps.text("sameKey", "again")).isEqualTo(first);
    steps.assertRefused("keyTaken", "ALREADY_EXISTS", first);
    assertThat(steps.text("location", "locationId")).isEqualTo("us-central1");
    assertThat(steps.texts("locations", "ids")).contains("europe-west4");
  }
}
