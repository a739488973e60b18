package dev.trainyard.cli.stage;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import dev.trainyard.cli.api.Launcher;
import dev.trainyard.cli.local.RunningServer;
import dev.trainyard.cli.local.RunningServers;
import dev.trainyard.cli.local.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts the examples' code into a local bucket. */
@Command(
    name = "stage",
    mixinStandardHelpOptions = true,
    description =
        "Puts the examples' packages and scripts into a bucket of the running local Vertex AI, where examples/jobs/*.json look for them.")
public final class StageCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(names = "--bucket", defaultValue = "demo", description = "The bucket's name; demo.")
  private String bucket = "demo";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of the server that is meant.")
  private @Nullable Path data;

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  public StageCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    Optional<RunningServer> server =
        data == null
            ? RunningServers.meant(around.home())
            : RunningServer.in(data.toAbsolutePath());
    if (server.isEmpty()) {
      throw failed(
          "No server runs from there, so there is no bucket. Start one with "
              + Launcher.NAME
              + " up.");
    }
    Bucket target = new Bucket(Path.of(server.get().bucketRoot()), bucket);
    try {
      target.stageExamples(around.root().resolve("examples"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    spec.commandLine().getOut().println("The examples' code is in " + target.path(""));
    return 0;
  }
}
