package dev.trainyard.emulator.registry;

import dev.trainyard.emulator.front.visit.ByteRange;
import dev.trainyard.emulator.registry.store.Digest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** Content on its way out; the file is sent as it is, and never held. */
record Sent(Digest digest, String type, Path file, ByteRange range, long size) {
  private static final Logger LOGGER = Logger.getLogger(Sent.class);

  void head(HttpServerResponse response) {
    put(response);
    response.putHeader("Content-Length", Long.toString(range.length())).end();
  }

  void whole(HttpServerResponse response) {
    put(response);
    if (range.length() == 0) {
      response.end();
      return;
    }
    response
        .sendFile(file.toString(), range.first(), range.length())
        .onFailure(failure -> {
          LOGGER.debugf("%s was not sent to its end: %s", digest, failure);
          if (!response.ended()) {
            response.reset();
          }
        });
  }

  private void put(HttpServerResponse response) {
    response
        .setStatusCode(range.isPart() ? 206 : 200)
        .putHeader("Content-Type", type)
        .putHeader("Docker-Content-Digest", digest.toString())
        .putHeader("ETag", "\"" + digest + "\"")
        .putHeader("Accept-Ranges", "bytes");
    if (range.isPart()) {
      response.putHeader("Content-Range", range.of(size));
    }
  }
}
