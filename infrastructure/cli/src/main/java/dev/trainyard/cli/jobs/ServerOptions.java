package dev.trainyard.cli.jobs;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.local.RunningServer;
import dev.trainyard.cli.local.RunningServers;
import dev.trainyard.cli.local.Surroundings;
import java.net.URI;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Which server and which project a command means. */
final class ServerOptions {
  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "${env:TRAINYARD_SERVER:-}",
      description =
          "The server; else TRAINYARD_SERVER, else the one that runs here, else http://127.0.0.1:8080.")
  private String server = "";

  @Option(
      names = "--project",
      defaultValue = "${env:TRAINYARD_PROJECT:-demo}",
      description = "The Google Cloud project; else TRAINYARD_PROJECT, else demo.")
  private String project = "demo";

  JobsApi connect(Surroundings around) {
    return new JobsApi(address(around), project);
  }

  private URI address(Surroundings around) {
    Supplier<String> usual =
        () ->
            RunningServers.meant(around.home())
                .map(RunningServer::http)
                .orElse("http://127.0.0.1:8080");
    String address = server.isEmpty() ? usual.get() : server;
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // why: said below, as for an address without a host.
    }
    throw badInput("--server must be a URL such as http://127.0.0.1:8080, not '" + address + "'.");
  }
}
