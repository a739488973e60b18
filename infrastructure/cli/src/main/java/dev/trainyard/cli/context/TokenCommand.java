package dev.trainyard.cli.context;

import static dev.trainyard.cli.api.CommandFailedException.failed;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** A command of the user's that prints a token, such as {@code gcloud auth print-access-token}. */
final class TokenCommand {
  private TokenCommand() {}

  static String run(String command) {
    try {
      Process process =
          new ProcessBuilder("sh", "-c", command)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      process.getOutputStream().close();
      String token = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      int code = process.waitFor();
      if (code != 0 || token.isEmpty() || token.contains("\n")) {
        throw failed(
            "The context's token command gave no token (exit code " + code + "): " + command);
      }
      return token;
    } catch (IOException e) {
      throw failed("The context's token command cannot be run: " + command + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("Interrupted.");
    }
  }
}
