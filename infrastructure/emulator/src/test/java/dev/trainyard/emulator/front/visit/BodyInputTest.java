package dev.trainyard.emulator.front.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BodyInputTest {
  private static final long ALL = 100L << 20;

  private final AtomicLong sent = new AtomicLong();
  private final CompletableFuture<BodyInput> arrived = new CompletableFuture<>();
  private final CompletableFuture<HttpServerRequest> visit = new CompletableFuture<>();
  private final Vertx vertx = Vertx.vertx();
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    server =
        vertx
            .createHttpServer()
            .requestHandler(request -> {
              arrived.complete(new BodyInput(request, vertx.getOrCreateContext()));
              visit.complete(request);
            })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  /** Zeros, counted as they are sent. */
  private InputStream zeros() {
    return new InputStream() {
      @Override
      public int read() {
        return sent.incrementAndGet() > ALL ? -1 : 0;
      }

      @Override
      public int read(byte[] into, int from, int most) {
        long left = ALL - sent.get();
        int length = (int) Math.min(left, most);
        sent.addAndGet(length);
        return length == 0 ? -1 : length;
      }
    };
  }

  @Test
  void letsTheCallerSendNoFurtherThanIsRead() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort()))
            .version(HttpClient.Version.HTTP_1_1)
            .POST(BodyPublishers.ofInputStream(this::zeros))
            .build();
    var answer = HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding());
    BodyInput body = arrived.get(10, TimeUnit.SECONDS);
    await()
        .during(Duration.ofMillis(500))
        .until(() -> sent.getAndUpdate(now -> now), before -> before == sent.get());
    assertThat(sent.get()).isLessThan(ALL / 2);

    assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(ALL);

    assertThat(body.isOver()).isTrue();
    visit.get().response().end();
    assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }
}
