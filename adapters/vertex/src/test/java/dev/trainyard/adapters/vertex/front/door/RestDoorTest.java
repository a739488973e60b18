package dev.trainyard.adapters.vertex.front.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.front.Limits;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RestDoorTest {
  private static final String JOB = "/v1/projects/p/locations/l/customJobs/1";
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final CountDownLatch open = new CountDownLatch(1);

  private CustomJob waiting() {
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return CustomJob.getDefaultInstance();
  }

  private static HttpResponse<String> get(OpenFront front, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path)).build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void answersOverHttp1AndCleartextHttp2() throws Exception {
    try (OpenFront front =
        new OpenFront(Limits.USUAL, _ -> CustomJob.newBuilder().setDisplayName("a").build())) {
      for (HttpClient.Version version : HttpClient.Version.values()) {
        if (version.name().equals("HTTP_3")) {
          continue;
        }
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
          HttpResponse<String> answer =
              client.send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + JOB))
                      .build(),
                  BodyHandlers.ofString());
          assertThat(answer.statusCode()).isEqualTo(200);
          assertThat(answer.version()).isEqualTo(version);
          assertThat(answer.body()).contains("\"displayName\": \"a\"");
        }
      }
    }
  }

  @Test
  void turnsAwayABodyThatIsTooLarge() throws Exception {
    try (OpenFront front =
            new OpenFront(new Limits(1000, 10, LONG), _ -> CustomJob.getDefaultInstance());
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create("http://127.0.0.1:" + front.port() + JOB + ":cancel"))
                  .POST(BodyPublishers.ofString("x".repeat(1001)))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("Request payload size exceeds the limit: 1000 bytes.");
    }
  }

  @Test
  void givesUpOnABodyThatDoesNotCome() throws IOException {
    try (OpenFront front =
            new OpenFront(new Limits(1000, 10, SHORT), _ -> CustomJob.getDefaultInstance());
        Socket socket = new Socket("127.0.0.1", front.port())) {
      socket
          .getOutputStream()
          .write(
              ("POST " + JOB + ":cancel HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{")
                  .getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("took too long to arrive");
    }
  }

  @Test
  void tellsThatAnAnswerTakesTooLong() throws Exception {
    try (OpenFront front = new OpenFront(new Limits(1000, 10, SHORT), _ -> waiting())) {
      HttpResponse<String> answer = get(front, JOB);
      open.countDown();
      assertThat(answer.statusCode()).isEqualTo(504);
      assertThat(answer.body()).contains("DEADLINE_EXCEEDED");
    }
  }

  @Test
  void tellsACrowdToComeAgain() throws Exception {
    try (OpenFront front = new OpenFront(new Limits(1000, 1, LONG), _ -> waiting());
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + JOB)).build();
      var first = client.sendAsync(request, BodyHandlers.ofString());
      var second = client.sendAsync(request, BodyHandlers.ofString());
      var turnedAway =
          (HttpResponse<?>) java.util.concurrent.CompletableFuture.anyOf(first, second).get();
      open.countDown();
      assertThat(turnedAway.statusCode()).isEqualTo(503);
      assertThat(first.get().statusCode() + second.get().statusCode()).isEqualTo(200 + 503);
    }
  }

  @Test
  void tellsNothingOfABug() throws Exception {
    try (OpenFront front =
        new OpenFront(
            Limits.USUAL,
            _ -> {
              throw new IllegalStateException("secret");
            })) {
      HttpResponse<String> answer = get(front, JOB);
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body()).contains("INTERNAL").doesNotContain("secret");
    }
  }
}
