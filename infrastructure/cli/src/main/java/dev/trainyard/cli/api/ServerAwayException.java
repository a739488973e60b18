package dev.trainyard.cli.api;

import java.net.URI;

/** No answer came: the server is not there, or not yet again. Asking again may help. */
public final class ServerAwayException extends CommandFailedException {
  /** It is there, and says why it cannot answer now. */
  ServerAwayException(String sentence) {
    super(FAILED, sentence);
  }

  ServerAwayException(URI server) {
    super(
        FAILED,
        "No Trainyard answers at "
            + server
            + ". Start one with "
            + Launcher.NAME
            + " up, or name another with --server.");
  }
}
