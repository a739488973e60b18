package dev.trainyard.chaos.customer;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Vertex's own REST at any of the servers. */
final class RestDoor implements Door {
  private static final Duration TO_ANSWER = Duration.ofSeconds(12);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final List<String> servers;

  RestDoor(List<String> servers) {
    this.servers = List.copyOf(servers);
  }

  @Override
  public String submit(Wish wish) throws IOException {
    String answer = post(wish.parent() + "/customJobs", wish.key(), wish.json());
    return JSON.readTree(answer).get("name").asText();
  }

  @Override
  public void cancel(String name) throws IOException {
    post(name + ":cancel", "", "{}");
  }

  private String post(String path, String key, String body) throws IOException {
    String server = servers.get(ThreadLocalRandom.current().nextInt(servers.size()));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + server + "/v1/" + path))
            .timeout(TO_ANSWER)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    HttpResponse<String> answer = send(request.build());
    int status = answer.statusCode();
    if (status == 429 || status >= 500) {
      throw new IOException(status + ": " + answer.body());
    }
    if (status != 200) {
      throw new RefusedException(path + " " + key + ": " + status + ": " + answer.body());
    }
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
