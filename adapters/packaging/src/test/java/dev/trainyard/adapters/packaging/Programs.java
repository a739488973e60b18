package dev.trainyard.adapters.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs of this machine. */
public final class Programs {
  private Programs() {}

  /** What it said; it must end well. */
  public static String run(String... command) throws IOException, InterruptedException {
    return run(Path.of("."), Map.of(), command);
  }

  public static String run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = start(builder);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  static Process start(ProcessBuilder builder) {
    String program = builder.command().getFirst();
    try {
      return builder.start();
    } catch (IOException e) {
      throw new AssertionError(
          "%s is missing; images are tried with docker-registry and skopeo. On Debian or Ubuntu: apt-get install docker-registry skopeo"
              .formatted(program),
          e);
    }
  }
}
