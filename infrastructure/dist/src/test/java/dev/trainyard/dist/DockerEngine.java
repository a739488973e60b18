package dev.trainyard.dist;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trainyard.adapters.packaging.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The container engine that tests are given, by its own command line. */
record DockerEngine(Map<String, String> environment) {
  /** Tests with containers are skipped where none answers. */
  static DockerEngine needed() {
    String host = System.getProperty("trainyard.docker.host", "");
    DockerEngine engine = new DockerEngine(host.isEmpty() ? Map.of() : Map.of("DOCKER_HOST", host));
    assumeTrue(engine.answers(), "No container engine answers here, so no container is tried.");
    return engine;
  }

  private boolean answers() {
    ProcessBuilder info =
        new ProcessBuilder("docker", "info")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    info.environment().putAll(environment);
    try {
      return info.start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Makes an image of installed Debian packages and all that they depend on.
   *
   * @param changes as in a Dockerfile
   */
  void imageOfPackages(String image, List<String> packages, String... changes) throws Exception {
    StringBuilder options = new StringBuilder();
    for (String change : changes) {
      options.append(" --change '").append(change).append('\'');
    }
    String files =
        System.getProperty("trainyard.root") + "/infrastructure/dist/src/test/sh/debian-files.sh";
    Programs.run(
        Path.of("/"),
        environment,
        "bash",
        "-c",
        "set -o pipefail; sh '%s' %s | docker import%s - %s"
            .formatted(files, String.join(" ", packages), options, image));
  }

  /**
   * @param dockerfile may copy itself, and nothing else
   */
  void build(String image, String dockerfile) throws Exception {
    Path context = Files.createTempDirectory("image");
    Files.writeString(context.resolve("Dockerfile"), dockerfile);
    docker("build", "--quiet", "--network=host", "--tag", image, context.toString());
    Files.delete(context.resolve("Dockerfile"));
    Files.delete(context);
  }

  String docker(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("docker"));
    command.addAll(List.of(words));
    return Programs.run(Path.of("/"), environment, command.toArray(String[]::new));
  }
}
