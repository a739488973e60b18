package dev.trainyard.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that starts a server, says so, and waits to be killed. */
final class Child {
  private static final String READY = "ready ";

  private final Process process;
  private final String said;

  private Child(Process process, String said) {
    this.process = process;
    this.said = said;
  }

  /** Returns when the server runs; a child that ends before gives an exception with its words. */
  static Child start(String server, Path folder) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                server,
                folder.toString())
            .redirectErrorStream(true)
            .start();
    List<String> words = new ArrayList<>();
    BufferedReader reader = process.inputReader(StandardCharsets.UTF_8);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith(READY)) {
        return new Child(process, line.substring(READY.length()));
      }
      words.add(line);
    }
    throw new IllegalStateException(String.join("\n", words));
  }

  /** What the server was reached by. */
  String said() {
    return said;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].endsWith("postgres")) {
      EmbeddedPostgres postgres =
          arguments[0].startsWith("lent")
              ? EmbeddedPostgres.start(
                  folder, 0, LentPostgresTest.strict(folder.resolve("../..").normalize()))
              : EmbeddedPostgres.start(folder, 0);
      EmbeddedPostgresTest.run(postgres, "create table proof as select 1 as n");
      System.out.println(READY + postgres.jdbcUrl());
    } else {
      EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
      Topic.make(kafka.bootstrapServers(), "proof");
      Topic.send(kafka.bootstrapServers(), "proof", "kept".getBytes(StandardCharsets.UTF_8));
      System.out.println(READY + kafka.bootstrapServers());
    }
    Thread.sleep(60_000);
  }
}
