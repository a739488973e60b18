package dev.trainyard.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLException;

/** Requests to one server; answers that are not 2xx become sentences. */
final class HttpDoor {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);
  private static final String JSON = "application/json";

  private final HttpClient client;
  private final Endpoint server;

  HttpDoor(Endpoint server) {
    this.server = server;
    this.client = Connections.to(server.address(), Duration.ofSeconds(5));
  }

  String get(String path) {
    return send(request(path).GET().build());
  }

  String delete(String path) {
    return send(request(path).DELETE().build());
  }

  String post(String path, String contentType, String body) {
    return post(path, contentType, body, PATIENCE);
  }

  String post(String path, String contentType, String body, Duration patience) {
    return send(posting(path, contentType, body).timeout(patience).build());
  }

  /** Posts a file's bytes, however long that takes. */
  String post(String path, Path file) {
    try {
      return send(
          request(path)
              .timeout(LONGEST_UPLOAD)
              .header("Content-Type", "application/octet-stream")
              .POST(BodyPublishers.ofFile(file))
              .build());
    } catch (FileNotFoundException e) {
      throw CommandFailedException.failed(file + " is not there any more.");
    }
  }

  /** Posts JSON. */
  String post(String path, JsonNode body, Map<String, String> headers) {
    HttpRequest.Builder request = posting(path, JSON, body.toString());
    headers.forEach(request::header);
    return send(request.build());
  }

  private HttpRequest.Builder posting(String path, String contentType, String body) {
    return request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    URI there = URI.create(server.address().toString().replaceFirst("/+$", "") + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(there)
            .timeout(PATIENCE)
            .header("x-trainyard-actor", System.getProperty("user.name", "anonymous"));
    return server.token().isEmpty()
        ? request
        : request.header("Authorization", "Bearer " + server.token());
  }

  private String send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw Refusals.of(answer.statusCode(), answer.body());
      }
      return answer.body();
    } catch (SSLException e) {
      throw CommandFailedException.failed(
          server + " cannot be trusted, or speaks no TLS: " + e.getMessage());
    } catch (IOException e) {
      throw new ServerAwayException(server.address());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailedException.failed("Interrupted.");
    }
  }
}
