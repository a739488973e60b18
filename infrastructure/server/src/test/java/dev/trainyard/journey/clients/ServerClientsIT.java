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
        LocationsContract,
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
    String first = steps.text("sameKey", "first");
    assertThat(steps.text("sameKey", "again")).isEqualTo(first);
    steps.assertRefused("keyTaken", "ALREADY_EXISTS", first);
  }
}
