package dev.trainyard.adapters.vertex.front.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.GetCustomJobRequest;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.JobServiceGrpc.JobServiceBlockingStub;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Limits;
import dev.trainyard.adapters.vertex.front.damage.Breadth;
import dev.trainyard.adapters.vertex.front.damage.Damage;
import dev.trainyard.adapters.vertex.front.damage.DamagedAnswerException;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DamageTest {
  private static final CustomJob JOB =
      CustomJob.newBuilder().setDisplayName("x".repeat(1000)).build();

  private final CountDownLatch arrived = new CountDownLatch(1);
  private final CountDownLatch slow = new CountDownLatch(1);
  private OpenFront front = new OpenFront(Limits.USUAL, this::answer);
  private ManagedChannel channel;

  /** Damage by the name asked for; everything else is well. */
  private CustomJob answer(Asked<GetCustomJobRequest> asked) {
    String name = asked.request().getName();
    String wish = name.substring(name.lastIndexOf('/') + 1);
    throw new DamagedAnswerException(
        switch (wish) {
          case "silence" -> new Damage.Silence();
          case "cut-stream" -> new Damage.Cut(Breadth.STREAM);
          case "cut-connection" -> new Damage.Cut(Breadth.CONNECTION);
          case "half-stream" -> new Damage.Half(JOB, Breadth.STREAM);
          case "half-connection" -> new Damage.Half(JOB, Breadth.CONNECTION);
          case "slow" -> awaited();
          default -> new Damage.Reworded(JOB, json -> json.replace("xxx", "yyy"));
        });
  }

  private Damage awaited() {
    try {
      arrived.countDown();
      slow.await();
      return new Damage.Reworded(JOB, json -> json);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void connect() {
    channel =
        Grpc.newChannelBuilder("127.0.0.1:" + front.port(), InsecureChannelCredentials.create())
            .build();
  }

  @AfterEach
  void close() {
    slow.countDown();
    channel.shutdownNow();
    front.close();
  }

  private JobServiceBlockingStub jobs() {
    return JobServiceGrpc.newBlockingStub(channel);
  }

  private Status refusal(String wish) {
    try {
      CustomJob answer = jobs().getCustomJob(named(wish));
      throw new AssertionError("an answer came: " + answer);
    } catch (StatusRuntimeException e) {
      return e.getStatus();
    }
  }

  private static GetCustomJobRequest named(String wish) {
    return GetCustomJobRequest.newBuilder()
        .setName("projects/p/locations/l/customJobs/" + wish)
        .build();
  }

  private Socket ask(String wish) throws IOException {
    Socket socket = new Socket("127.0.0.1", front.port());
    socket.setSoTimeout(10_000);
    socket
        .getOutputStream()
        .write(
            ("GET /v1/projects/p/locations/l/customJobs/" + wish + " HTTP/1.1\r\nHost: x\r\n\r\n")
                .getBytes(UTF_8));
    return socket;
  }

  @Test
  void resetsOneStreamAndLetsTheOthersBe() throws Exception {
    CompletableFuture<CustomJob> other = otherCall();

    Status status = refusal("cut-stream");
    slow.countDown();

    assertThat(status.getCode()).isEqualTo(Status.Code.INTERNAL);
    assertThat(status.getDescription()).contains("RST_STREAM");
    assertThat(other.join()).isEqualTo(JOB);
  }

  @Test
  void resetsTheConnectionWithAllItsStreams() throws Exception {
    CompletableFuture<CustomJob> other = otherCall();

    Status status = refusal("cut-connection");

    assertThat(status.getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(status.getCause()).as(status.toString()).hasMessageContaining("Connection reset");
    assertThatThrownBy(other::join).hasMessageContaining("UNAVAILABLE");
    assertThat(jobs().getCustomJob(named("well"))).isEqualTo(JOB);
  }

  /** One that has arrived and waits. */
  private CompletableFuture<CustomJob> otherCall() throws InterruptedException {
    CompletableFuture<CustomJob> other =
        CompletableFuture.supplyAsync(
            () -> jobs().getCustomJob(named("slow")), Executors.newVirtualThreadPerTaskExecutor());
    arrived.await();
    return other;
  }

  @Test
  void givesEachOfManyStreamsItsOwnDamage() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<Boolean>> calls =
          IntStream.range(0, 200)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                      () ->
                          i % 2 == 0
                              ? jobs().getCustomJob(named("well")).equals(JOB)
                              : refusal("cut-stream").getCode() == Status.Code.INTERNAL,
                      threads))
              .toList();

      assertThat(calls).allSatisfy(call -> assertThat(call.join()).isTrue());
    }
  }

  @Test
  void breaksAMessageOffInTheMiddle() {
    assertThat(refusal("half-stream").getCode()).isEqualTo(Status.Code.INTERNAL);
    assertThat(refusal("half-connection").getCode()).isEqualTo(Status.Code.UNAVAILABLE);
  }

  @Test
  void staysSilentUntilTheCallerHasEnough() {
    assertThatThrownBy(() ->
            jobs().withDeadlineAfter(300, TimeUnit.MILLISECONDS).getCustomJob(named("silence")))
        .hasMessageContaining("DEADLINE_EXCEEDED");
    assertThat(jobs().getCustomJob(named("well"))).isEqualTo(JOB);
  }

  @Test
  void resetsAnHttp1ConnectionBeforeAByteOfTheAnswer() throws IOException {
    for (String wish : List.of("cut-stream", "cut-connection")) {
      try (Socket socket = ask(wish)) {
        assertThatThrownBy(() -> socket.getInputStream().read())
            .isInstanceOf(SocketException.class)
            .hasMessageContaining("reset");
      }
    }
  }

  @Test
  void endsAnHttp1AnswerHalfWay() throws IOException {
    for (String wish : List.of("half-stream", "half-connection")) {
      try (Socket socket = ask(wish)) {
        String text = new String(socket.getInputStream().readAllBytes(), UTF_8);
        int body = text.length() - text.indexOf("\r\n\r\n") - 4;
        int length = Integer.parseInt(text.replaceAll("(?is).*content-length: (\\d+).*", "$1"));

        assertThat(text).startsWith("HTTP/1.1 200 OK").contains("\"displayName\"");
        assertThat(body).isEqualTo(length / 2);
      }
    }
  }

  @Test
  void letsAnHttp1CallerWait() throws IOException {
    try (Socket socket = ask("silence")) {
      socket.setSoTimeout(300);

      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void rewordsOnlyJson() throws IOException {
    try (Socket socket = ask("well")) {
      String text = new String(socket.getInputStream().readNBytes(600), UTF_8);

      assertThat(text).contains("yyy");
      assertThat(jobs().getCustomJob(named("well"))).isEqualTo(JOB);
    }
  }
}
