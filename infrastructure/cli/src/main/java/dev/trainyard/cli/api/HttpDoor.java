package dev.trainyard.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.HttpCall.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Requests to one server; answers that are not 2xx become sentences. */
final class HttpDoor {
  /** How a call is sent. */
  @FunctionalInterface
  private interface Sending {
    Reply of(HttpCall call) throws IOException;
  }

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

  private final Endpoint server;

  HttpDoor(Endpoint server) {
    this.server = server;
  }

  String get(String path) {
    return send("GET", path, PATIENCE, HttpCall::send);
  }

  String delete(String path) {
    return send("DELETE", path, PATIENCE, HttpCall::send);
  }

  String post(String path, String contentType, String body) {
    return post(path, contentType, body, PATIENCE);
  }

  String post(String path, String contentType, String body, Duration patience) {
    return send(
        "POST", path, patience, call -> call.header("Content-Type", contentType).send(body));
  }

  /** Posts a file's bytes, however long that takes. */
  String post(String path, Path file) {
    if (!Files.exists(file)) {
      throw CommandFailedException.failed(file + " is not there any more.");
    }
    return send(
        "POST",
        path,
        LONGEST_UPLOAD,
        call -> call.header("Content-Type", "application/octet-stream").send(file));
  }

  /** Posts JSON. */
  String post(String path, JsonNode body, Map<String, String> headers) {
    return send(
        "POST",
        path,
        PATIENCE,
        call -> {
          headers.forEach(call::header);
          return call.header("Content-Type", "application/json").send(body.toString());
        });
  }

  private String send(String method, String path, Duration patience, Sending sending) {
    URI there = URI.create(server.address().toString().replaceFirst("/+$", "") + path);
    try {
      HttpCall call =
          new HttpCall(method, there, patience)
              .believing(server.authorities())
              .header("x-trainyard-actor", System.getProperty("user.name", "anonymous"));
      if (!server.token().isEmpty()) {
        call.header("Authorization", "Bearer " + server.token());
      }
      Reply answer = sending.of(call);
      if (!answer.isGood()) {
        throw Refusals.of(answer.status(), answer.body());
      }
      return answer.body();
    } catch (SSLException e) {
      throw CommandFailedException.failed(
          server
              + " cannot be trusted, or speaks no TLS: "
              + e.getMessage()
              + ". If its certificate is not of a public authority, name the authority's PEM file: --ca-file or TRAINYARD_CA_FILE.");
    } catch (IOException e) {
      throw new ServerAwayException(server.address());
    }
  }
}
