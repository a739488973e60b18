package dev.trainyard.cli.local;

import dev.trainyard.cli.api.Launcher;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what runs on this machine and where. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Says which servers run from folders below ~/.trainyard, and where. Exit code 1 if none does.")
public final class StatusCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", description = "Only the server of this folder.")
  private @Nullable Path data;

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  public StatusCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Map<Path, RunningServer> running = running();
    if (running.isEmpty()) {
      out.println("Nothing runs. " + Launcher.NAME + " up starts a server.");
      return 1;
    }
    running.forEach((folder, server) -> show(folder, server, out));
    return 0;
  }

  private Map<Path, RunningServer> running() {
    if (data == null) {
      return RunningServers.below(around.home());
    }
    Path folder = data.toAbsolutePath().normalize();
    Optional<RunningServer> server = RunningServer.in(folder);
    return server.isEmpty() ? Map.of() : new TreeMap<>(Map.of(folder, server.get()));
  }

  private void show(Path folder, RunningServer server, PrintWriter out) {
    out.println(around.paint().heading("Trainyard is up") + ", process " + server.pid());
    out.println("  console, HTTP and gRPC  " + server.http());
    out.println("  local Vertex AI         " + server.emulator());
    out.println("  Kafka                   " + server.kafka());
    out.println("  PostgreSQL              " + server.postgres());
    out.println("  buckets (gs://)         " + server.bucketRoot());
    out.println("  logs                    " + server.logs());
    out.println("  folder                  " + folder);
  }
}
