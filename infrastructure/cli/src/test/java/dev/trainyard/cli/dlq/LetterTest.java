package dev.trainyard.cli.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LetterTest {
  private static final String NO_JSON = "Invalid JSON payload received.";

  @Test
  void saysAReasonOnceThatIsAViolationToo() {
    assertThat(why(NO_JSON, "[{\"field\":\"\",\"message\":\"Invalid JSON payload received.\"}]"))
        .isEqualTo(NO_JSON);
  }

  @Test
  void saysEveryViolationThatIsNotTheReason() {
    String violations =
        "[{\"field\":\"display_name\",\"message\":\"Missing.\"},{\"field\":\"\",\"message\":\"Too large.\"}]";
    assertThat(why("Not valid.", violations))
        .isEqualTo("Not valid.; display_name: Missing.; Too large.");
  }

  private static String why(String reason, String violations) {
    ConsumerRecord<byte[], byte[]> letter =
        new ConsumerRecord<>("letters", 0, 0, new byte[0], new byte[0]);
    letter.headers().add("trainyard-dlq-reason", reason.getBytes(UTF_8));
    letter.headers().add("trainyard-dlq-violations", violations.getBytes(UTF_8));
    return new Letter(letter).why();
  }
}
