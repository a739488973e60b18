package dev.trainyard.adapters.vertex.logs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.trainyard.application.port.LogsAwayException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One {@code entries:list}. */
final class EntriesCall {
  private final HttpClient client;
  private final LogSettings settings;
  private final Credential credential;

  EntriesCall(LogSettings settings, Credential credential) {
    this.client = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    this.settings = settings;
    this.credential = credential;
  }

  /**
   * @throws LogsAwayException for whatever is not an answer
   */
  JsonObject list(JsonObject body) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(settings.address().resolve("/v2/entries:list"))
              .timeout(settings.patience())
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(body.toString()));
      credential.headers().forEach(request::header);
      return read(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw new LogsAwayException("Cloud Logging does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogsAwayException("Interrupted while Cloud Logging was asked.", e);
    }
  }

  private static JsonObject read(HttpResponse<String> response) {
    if (response.statusCode() == 200) {
      return JsonParser.parseString(response.body()).getAsJsonObject();
    }
    throw new LogsAwayException(
        "Cloud Logging answered " + response.statusCode() + words(response.body()));
  }

  private static String words(String body) {
    try {
      JsonObject error = JsonParser.parseString(body).getAsJsonObject().getAsJsonObject("error");
      return error.get("message") instanceof JsonPrimitive message
          ? ": " + message.getAsString()
          : ".";
    } catch (JsonParseException | IllegalStateException | NullPointerException _) {
      return ".";
    }
  }
}
