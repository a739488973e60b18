package dev.trainyard.adapters.packaging.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.domain.packaging.PythonVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Python of this machine that has pip. */
record Interpreter(String command, PythonVersion version) {
  private static final String TELL = "import sys, pip; print('%d.%d' % sys.version_info[:2])";

  /** This machine's {@code python3}. */
  static Interpreter usual(Map<String, String> environment) {
    return of("python3", environment)
        .orElseThrow(() ->
            new PackagingFailedException(
                "Dependencies are installed by pip, and there is no python3 with pip on the PATH."
                    + " On Debian or Ubuntu: apt-get install python3-pip"));
  }

  /** One of this version if there is one, else the usual. */
  static Interpreter like(PythonVersion wanted, Map<String, String> environment) {
    return of("python" + wanted, environment).orElseGet(() -> usual(environment));
  }

  private static Optional<Interpreter> of(String command, Map<String, String> environment) {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command, "-c", TELL))
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return process.waitFor() == 0
          ? PythonVersion.of(said).map(version -> new Interpreter(command, version))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PackagingFailedException("Interrupted while python3 ran.", e);
    }
  }
}
