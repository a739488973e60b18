package dev.trainyard.emulator.front.visit;

import io.vertx.core.http.HttpServerResponse;
import java.util.Map;

/** What is sent, on the event loop. */
@FunctionalInterface
public interface Reply {
  void send(HttpServerResponse response);

  /** A status, headers, and a text or nothing. */
  static Reply of(int status, Map<String, String> headers, String text) {
    return response -> {
      response.setStatusCode(status);
      headers.forEach(response::putHeader);
      response.end(text);
    };
  }
}
