package dev.trainyard.adapters.web.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.adapters.web.Gate;
import dev.trainyard.adapters.web.Lines;
import dev.trainyard.application.port.in.CountBatchUseCase;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@Timeout(120)
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields
class SubmitStreamTest {
  private static final int MANY = 100_000;

  @TestHTTPResource URI server;
  @Inject Gate gate;
  @Inject CountBatchUseCase batches;

  @AfterEach
  void open() {
    gate.opens();
  }

  @Test
  void answersALineBeforeTheNextIsSent() throws IOException {
    try (SlowPost post = post("one-by-one")) {
      for (int line = 1; line <= 3; line++) {
        post.send(Lines.aJob("j" + line) + "\n");
        assertThat(post.answer()).contains("\"line\":" + line + ",").contains("ACCEPTED");
      }
      post.end();
      assertThat(post.answer()).isNull();
    }
  }

  @Test
  void answersALineThatComesInPieces() throws IOException {
    String job = Lines.aJob("pieces");
    try (SlowPost post = post("in-pieces")) {
      post.send(Lines.aJob("whole") + "\n" + job.substring(0, 20));
      assertThat(post.answer()).contains("\"line\":1,");
      post.send(job.substring(20)).end();
      assertThat(post.answer()).contains("\"line\":2,").contains("ACCEPTED");
      assertThat(post.answer()).isNull();
    }
  }

  @Test
  void takesAHundredThousandLinesAndAnswersWhileTheyCome() throws IOException {
    try (SlowPost post = post("many")) {
      post.send(thousandLines());
      assertThat(post.answer()).contains("\"line\":1,");
      Thread.ofVirtual().start(() -> sendRest(post));
      for (int line = 2; line <= MANY; line++) {
        assertThat(post.answer()).contains("\"line\":" + line + ",").contains("ACCEPTED");
      }
      assertThat(post.answer()).isNull();
    }
    assertThat(total("many")).isEqualTo(MANY);
  }

  @Test
  void servesACallerWhoListensOnlyAfterTheLastLine() throws Exception {
    try (SlowPost post = post("deaf")) {
      post.send(thousandLines());
      Thread sender = Thread.ofVirtual().start(() -> sendRest(post));
      assertThat(sender.join(Duration.ofSeconds(60))).isTrue();
      for (int line = 1; line <= MANY; line++) {
        assertThat(post.answer()).contains("\"line\":" + line + ",").contains("ACCEPTED");
      }
      assertThat(post.answer()).isNull();
    }
  }

  @Test
  void saysUnavailableForEveryLineOnceTheStoreWentAway() throws IOException {
    gate.storeGoesAwayAfter(1);
    try (SlowPost post = post("half")) {
      post.send(Lines.aJob("a") + "\n");
      assertThat(post.status()).contains("200");
      assertThat(post.answer()).contains("ACCEPTED");
      post.send(Lines.aJob("b") + "\n");
      assertThat(post.answer())
          .isEqualTo("{\"line\":2,\"key\":\"half/2\",\"outcome\":\"UNAVAILABLE\"}");
      gate.opens();
      post.send("\n" + Lines.aJob("d") + "\n").end();
      assertThat(post.answer()).contains("\"line\":4,").contains("UNAVAILABLE");
      assertThat(post.answer()).isNull();
    }
    assertThat(total("half")).isEqualTo(1);
  }

  @RepeatedTest(20)
  void neverEndsInOrderWhenItBreaks(RepetitionInfo repetition) throws IOException {
    try (SlowPost post = post("breaks-" + repetition.getCurrentRepetition())) {
      post.send(Lines.aJob("a") + "\n");
      assertThat(post.answer()).contains("ACCEPTED");
      gate.breaks();
      post.send(Lines.aJob("b") + "\n").end();
      assertThatThrownBy(post::answer).isInstanceOf(IOException.class);
    }
  }

  @Test
  void submitsNothingOfALineWhoseCallerWentAway() throws IOException {
    try (SlowPost post = post("gone")) {
      post.send(Lines.aJob("a") + "\n");
      assertThat(post.answer()).contains("ACCEPTED");
      post.send(Lines.aJob("b"));
    }
    try (SlowPost later = post("after-gone")) {
      later.send(Lines.aJob("a") + "\n").end();
      assertThat(later.answer()).contains("ACCEPTED");
    }
    assertThat(total("gone")).isEqualTo(1);
  }

  private SlowPost post(String batch) throws IOException {
    return new SlowPost(server, "/trainyard/v1/projects/stream/jobs:submit?batch=" + batch);
  }

  private long total(String batch) {
    return batches.count("stream", batch).values().stream().mapToLong(Long::longValue).sum();
  }

  private static void sendRest(SlowPost post) {
    try {
      String lines = thousandLines();
      for (int sent = 1000; sent < MANY; sent += 1000) {
        post.send(lines);
      }
      post.end();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String thousandLines() {
    return (Lines.aJob("many") + "\n").repeat(1000);
  }
}
