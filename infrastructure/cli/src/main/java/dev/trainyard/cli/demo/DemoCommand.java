package dev.trainyard.cli.demo;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import dev.trainyard.cli.api.Launcher;
import dev.trainyard.cli.local.RunningServer;
import dev.trainyard.cli.local.ServerProcess;
import dev.trainyard.cli.local.ServerStart;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Waiting;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole of Trainyard on this machine and stops it again. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a server with PostgreSQL, Kafka and a local Vertex AI on free ports, sends five training jobs through Kafka,"
          + " shows how they get on, and what came out: models, states, events, history. Then stops the server.",
      "Everything is kept in ~/.trainyard/demo. Exit code 0 if all jobs succeeded."
    })
public final class DemoCommand implements Callable<Integer> {
  private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
  private static final Map<String, String> FREE_PORTS =
      Map.of(
          "TRAINYARD_HTTP_PORT", "0",
          "TRAINYARD_EMULATOR_PORT", "0",
          "TRAINYARD_KAFKA_PORT", "0",
          "TRAINYARD_POSTGRES_PORT", "0");

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "How long the jobs may take; 300.")
  private int timeout = 300;

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  public DemoCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Path folder = around.home().resolve("demo");
    if (RunningServer.in(folder).isPresent()) {
      throw failed(
          "Another demo runs from "
              + folder
              + ". Wait for its end, or set TRAINYARD_HOME to another folder.");
    }
    PrintWriter out = spec.commandLine().getOut();
    try {
      boolean good = play(folder, out);
      sayHowToGoOn(folder, out);
      return good ? 0 : 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean play(Path folder, PrintWriter out) throws IOException {
    ServerStart start = ServerStart.in(around, folder, FREE_PORTS);
    try (ServerProcess server = ServerProcess.start(start, folder)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      Waiting waiting =
          new Waiting(
              out,
              around.terminal(),
              "Starting PostgreSQL, Kafka, a local Vertex AI and the server");
      RunningServer ready = server.awaitReady(around, waiting::so);
      waiting.done();
      out.println(
          "Trainyard is up: "
              + ready.http()
              + ", Kafka "
              + ready.kafka()
              + ", Vertex AI "
              + ready.emulator());
      String run = RUN.format(around.clock().instant().atOffset(ZoneOffset.UTC));
      boolean good = new Demo(around, out, Duration.ofSeconds(timeout)).play(ready, folder, run);
      out.println("Stopping the server ...");
      out.flush();
      return good;
    }
  }

  private void sayHowToGoOn(Path folder, PrintWriter out) {
    out.println(around.paint().heading("Where everything is"));
    out.println("  data, buckets, logs  " + folder);
    out.println("  requests and code    " + around.root().resolve("examples"));
    out.println("  how it works         " + around.root().resolve("docs"));
    out.println(
        "Go on with "
            + Launcher.NAME
            + " up, and there with stage, submit, list, watch: examples/README.md.");
    out.flush();
  }
}
