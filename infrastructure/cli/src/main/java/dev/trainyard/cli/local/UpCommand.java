package dev.trainyard.cli.local;

import static dev.trainyard.cli.api.CommandFailedException.badInput;
import static dev.trainyard.cli.api.CommandFailedException.failed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts the server. The launcher asks only for the plan and then becomes the server itself, so
 * that a signal to {@code up} is a signal to the server.
 */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description =
        "Runs the server in the foreground until Ctrl-C, with its own PostgreSQL, Kafka and local Vertex AI, all on loopback.")
public final class UpCommand implements Callable<Integer> {
  static final String FOLDER = "up";
  private static final Map<String, Integer> PORTS = Map.of("HTTP", 8080, "Kafka", 9092);
  private static final int TLS_PORT = 8443;

  private final Surroundings around;

  @Option(
      names = "--port-offset",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Added to the ports 8080 (HTTP and gRPC), 8443 (the same over TLS), 8090 (local Vertex AI), 9092 (Kafka) and 5433 (PostgreSQL).")
  private int portOffset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where everything is kept; ~/.trainyard/up, or up-N with --port-offset N.")
  private @Nullable Path data;

  @Option(names = "--noop", description = "Jobs succeed without running any training code.")
  private boolean noop;

  @Option(
      names = "--tls",
      description =
          "Serves HTTP and gRPC over TLS too, on port 8443, with a certificate for localhost of a local CA that is made and kept in the folder; it says where the CA's certificate is.")
  private boolean tls;

  public UpCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Path folder = folder();
    refuseIfRunning(folder);
    PORTS.forEach((name, port) -> refuseIfTaken(name, port + portOffset));
    if (choosesTlsPort()) {
      refuseIfTaken("TLS", TLS_PORT + portOffset);
    }
    ServerStart start = ServerStart.in(around, folder, settings());
    String plan = around.variable("TRAINYARD_PLAN");
    try {
      Files.createDirectories(folder);
      if (!plan.isEmpty()) {
        Files.writeString(Path.of(plan), start.asShell());
        return 0;
      }
      return ServerProcess.inForeground(start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path folder() {
    if (data != null) {
      return data.toAbsolutePath().normalize();
    }
    return around.home().resolve(portOffset == 0 ? FOLDER : FOLDER + "-" + portOffset);
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("TRAINYARD_PORT_OFFSET", String.valueOf(portOffset));
    if (choosesTlsPort()) {
      settings.put("TRAINYARD_TLS_PORT", String.valueOf(TLS_PORT + portOffset));
    }
    if (noop) {
      settings.put("TRAINYARD_EMULATOR_MODE", "noop");
    }
    return settings;
  }

  private boolean choosesTlsPort() {
    return tls && around.variable("TRAINYARD_TLS_PORT").isEmpty();
  }

  private static void refuseIfRunning(Path folder) {
    Optional<RunningServer> running = RunningServer.in(folder);
    if (running.isPresent()) {
      throw failed(
          "Trainyard already runs from %s: process %d at %s."
              .formatted(folder, running.get().pid(), running.get().http()));
    }
  }

  private static void refuseIfTaken(String name, int port) {
    if (port < 1 || port > 65535) {
      throw badInput("--port-offset moves " + name + " to " + port + ", which is no port.");
    }
    if (!LocalPorts.isFree(port)) {
      throw failed(
          "Port %d, for %s, is taken by another program. --port-offset 100 moves all ports."
              .formatted(port, name));
    }
  }
}
