package dev.trainyard.bench;

import java.nio.file.Path;

/**
 * Creates jobs that run nothing through Google's client, beside the emptiest method of the same
 * port: the health check. What is between them is what the emulator does for a create: rules,
 * journal, shelf, script.
 */
final class EmulatorBench {
  private EmulatorBench() {}

  static void run(Path emulator, int jobs) throws Exception {
    try (EmulatorUnderTest vertex = EmulatorUnderTest.start(emulator, "noop")) {
      new Contest("calls")
          .with("empty method", _ -> new HealthCaller(vertex.address()))
          .with("create", _ -> new VertexCreator(vertex.address()))
          .run(jobs);
    }
  }
}
