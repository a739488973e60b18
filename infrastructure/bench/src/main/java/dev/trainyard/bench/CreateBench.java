package dev.trainyard.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;

/**
 * Creates jobs one by one, each durable when it is answered, by 16 clients at once: over gRPC, over
 * REST, and by a hand-written JDBC loop of the same inserts into equal tables of the same
 * PostgreSQL. Nothing is started meanwhile.
 */
final class CreateBench {
  private CreateBench() {}

  static void run(Path server, Path emulator, int jobs) throws Exception {
    Map<String, String> startsNothing = Map.of("TRAINYARD_SUBMITS_PER_MINUTE", "1");
    try (StackUnderTest stack = StackUnderTest.start(server, emulator, startsNothing);
        Connection connection = stack.postgres();
        EqualTables _ = EqualTables.make(new Database(connection))) {
      new Contest("creates")
          .with("JDBC loop", client -> new JdbcCreator(stack.postgres(), client))
          .with("gRPC", _ -> new GrpcCreator(stack.http()))
          .with("REST", _ -> new RestCreator(stack.http()))
          .run(jobs);
    }
  }
}
