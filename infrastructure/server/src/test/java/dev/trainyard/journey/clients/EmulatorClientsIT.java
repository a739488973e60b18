package dev.trainyard.journey.clients;

import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class EmulatorClientsIT
    implements CustomJobsContract,
        ListsContract,
        RefusalsContract,
        OperationsContract,
        PipelinesContract,
        LocationsContract,
        NodeContract {
  @TempDir static Path folder;
  private static Emulator emulator;
  private static Visitor visitor;

  @BeforeAll
  static void start() throws Exception {
    emulator = Emulator.start(EmulatorSettings.of(Mode.PROCESS, folder));
    visitor = new Visitor("emulator", emulator.endpoint());
  }

  @AfterAll
  static void stop() throws Exception {
    visitor.close();
    emulator.close();
  }

  @Override
  public Visitor visitor() {
    return visitor;
  }
}
