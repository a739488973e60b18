package dev.trainyard.emulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** An emulator's port, as who speaks plain HTTP sees it. */
public record Rest(String endpoint) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** A status and what came with it. */
  public record Reply(int status, String body) {
    public JsonObject json() {
      return JsonParser.parseString(body).getAsJsonObject();
    }

    public String text(String field) {
      return json().get(field).getAsString();
    }

    public String message() {
      return json().getAsJsonObject("error").get("message").getAsString();
    }

    /** The names in a list. */
    public List<String> names(String list) {
      List<String> names = new ArrayList<>();
      if (json().has(list)) {
        for (JsonElement each : json().getAsJsonArray(list)) {
          names.add(each.getAsJsonObject().get("name").getAsString());
        }
      }
      return names;
    }
  }

  public Reply get(String path) {
    return call("GET", path, "");
  }

  public Reply post(String path, String body) {
    return call("POST", path, body);
  }

  public Reply delete(String path) {
    return call("DELETE", path, "");
  }

  public Reply call(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + endpoint + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Reply(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
