package dev.trainyard.emulator.logs.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import dev.trainyard.emulator.logs.read.LogFile;
import dev.trainyard.emulator.logs.read.Merge;
import dev.trainyard.emulator.logs.read.Positions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PumpTest {
  private static final int LINES = 30_000;

  @TempDir Path folder;
  private final AtomicInteger read = new AtomicInteger();
  private final Vertx vertx = Vertx.vertx();
  private LogFile file;
  private HttpServer server;

  @BeforeEach
  void open() throws Exception {
    Path path = folder.resolve("service.log");
    String line = "2026-11-23T12:00:02.000000Z stdout " + "x".repeat(1000) + "\n";
    Files.writeString(path, line.repeat(LINES));
    file = new LogFile("service", path);
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::send)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  private void send(HttpServerRequest request) {
    LineSource source =
        new LineSource(
            new Merge(List.of(file), Positions.NONE),
            _ -> read.incrementAndGet() > 0,
            _ -> {},
            () -> true);
    Pump.Follow once = new Pump.Follow(false, Rhythm.USUAL, JsonObject::new);
    new Pump(request.response(), source, new Form.Text(), once).begin();
  }

  @Test
  void readsNoFurtherThanItsReaderTakes() throws IOException {
    try (Socket reader = new Socket("127.0.0.1", server.actualPort())) {
      reader.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      await().until(() -> read.get() > 0);
      await()
          .during(Duration.ofMillis(500))
          .until(() -> read.getAndUpdate(now -> now), before -> before == read.get());
      assertThat(read.get()).isLessThan(LINES / 2);
      assertThat(reader.getInputStream().transferTo(java.io.OutputStream.nullOutputStream()))
          .isGreaterThan(LINES * 1000L);
      assertThat(read.get()).isEqualTo(LINES);
    }
  }
}
