package dev.trainyard.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;

/**
 * Sends submissions through Kafka to a server whose emulator runs nothing, twice: to one that has
 * just started, and again when it has warmed up. Prints how many jobs a second passed each stage,
 * beside COPY of the very same rows into equal tables of the same PostgreSQL.
 */
final class IntakeBench {
  private static final List<String> ROUNDS = List.of("cold", "warm");

  private IntakeBench() {}

  static void run(Path server, Path emulator, int jobs) throws Exception {
    try (StackUnderTest stack = StackUnderTest.start(server, emulator, Map.of());
        Connection connection = stack.postgres()) {
      Round round = new Round(stack, new Database(connection));
      for (String name : ROUNDS) {
        report(name, jobs, round.run(jobs));
      }
    }
  }

  private static void report(String name, int jobs, Round.Times times) {
    System.out.printf("%s, %d jobs, from the first record sent until the last was%n", name, jobs);
    double copy = jobs / times.copy();
    times
        .stages()
        .forEach((stage, seconds) ->
            System.out.printf(
                "  %-8s %8.2f s %8.0f jobs/s  %5.1f %% of COPY%n",
                stage.words(), seconds, jobs / seconds, 100 * jobs / seconds / copy));
    System.out.printf(
        "  %-8s %8.2f s %8.0f jobs/s  the same rows, equal tables and indexes%n",
        "COPY", times.copy(), copy);
    times
        .cpu()
        .forEach((process, seconds) ->
            System.out.printf(
                "  CPU of %-10s %6.2f s %6.0f us a job%n", process, seconds, seconds / jobs * 1e6));
  }
}
