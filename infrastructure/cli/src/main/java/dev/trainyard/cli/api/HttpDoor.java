package dev.trainyard.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests to one server; answers that are not 2xx become sentences. */
final class HttpDoor {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client;
  private final URI server;

  HttpDoor(URI server) {
    this.server = server;
    this.client = Connections.to(server, Duration.ofSeconds(5));
  }

  String get(String path) {
    return send(request(path).GET().build());
  }

  String post(String path, String contentType, String body) {
    return post(path, contentType, body, PATIENCE);
  }

  String post(String path, String contentType, String body, Duration patience) {
    return send(
        request(path)
            .timeout(patience)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.toString().replaceFirst("/+$", "") + path))
        .timeout(PATIENCE)
        .header("x-trainyard-actor", System.getProperty("user.name", "anonymous"));
  }

  private String send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw refusal(answer);
      }
      return answer.body();
    } catch (IOException e) {
      throw new ServerAwayException(server);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailedException.failed("Interrupted.");
    }
  }

  private static CommandFailedException refusal(HttpResponse<String> answer) {
    int status = answer.statusCode();
    boolean callersMistake = status == 400 || status == 413 || status == 422;
    return new CommandFailedException(
        callersMistake ? CommandFailedException.BAD_INPUT : CommandFailedException.FAILED,
        words(answer.body(), "The server answered " + status + "."));
  }

  private static String words(String body, String otherwise) {
    try {
      JsonNode json = Json.parse(body);
      String message = json.path("error").path("message").asText("");
      return message.isEmpty() ? json.path("detail").asText(otherwise) : message;
    } catch (IllegalArgumentException e) {
      return otherwise;
    }
  }
}
