package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.adapters.vertex.frontdoor.Door.JOBS;
import static dev.trainyard.adapters.vertex.frontdoor.Door.PIPELINES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.Submission;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {
  private static final String LABELS =
      ", \"labels\": {\"trainyard-priority\": \"-7\", \"trainyard-batch\": \"nightly\"}";

  private final Trainyard trainyard = new Trainyard();
  private final Door door = trainyard.door;

  @Test
  void areOrdinaryIfNobodySaysOtherwise() {
    Submission submission = submitted(JOBS, Bodies.job("a"), Map.of());
    assertThat(submission.priority()).isZero();
    assertThat(submission.batch()).isEmpty();
    assertThat(submission.key().value()).startsWith("call/");
  }

  @Test
  void comeFromLabelsAndRatherFromHeaders() {
    Submission labelled = submitted(JOBS, Bodies.job("a", LABELS), Map.of());
    assertThat(labelled.priority()).isEqualTo(-7);
    assertThat(labelled.batch()).isEqualTo("nightly");
    assertThat(labelled.request().labels()).containsEntry("trainyard-batch", "nightly");

    Submission told =
        submitted(
            JOBS,
            Bodies.job("a", LABELS),
            Map.of("x-trainyard-priority", "1000", "x-trainyard-batch", "Now.1"));
    assertThat(told.priority()).isEqualTo(1000);
    assertThat(told.batch()).isEqualTo("Now.1");
  }

  @Test
  void comeFromThePipelinesOwnLabels() {
    String inputs = Bodies.job("a").replaceAll("(?s).*\"jobSpec\": (.*)}", "$1");
    Submission submission = submitted(PIPELINES, Bodies.pipeline("a", inputs, LABELS), Map.of());
    assertThat(submission.priority()).isEqualTo(-7);
    assertThat(submission.batch()).isEqualTo("nightly");
  }

  @ParameterizedTest
  @ValueSource(strings = {"high", "1001", "-1001", "-2147483648", "2147483648", "1.5", "", "1 2"})
  void refuseAPriorityThatIsNoneAndNameWhereItStood(String bad) {
    Reply header = door.post(JOBS, Bodies.job("a"), Map.of("x-trainyard-priority", bad));
    assertThat(header.violations()).containsExactly("x-trainyard-priority");

    Reply label = door.post(JOBS, Bodies.labelled("a", "trainyard-priority", bad));
    assertThat(label.violations()).contains("labels.trainyard-priority");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "-a", "a/b", "\u00fc"})
  void refuseABatchThatIsNoneAndNameWhereItStood(String bad) {
    assertThat(door.post(JOBS, Bodies.job("a"), Map.of("x-trainyard-batch", bad)).violations())
        .containsExactly("x-trainyard-batch");
    assertThat(door.post(JOBS, Bodies.labelled("a", "trainyard-batch", bad)).violations())
        .contains("labels.trainyard-batch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Idempotency-Key", "x-trainyard-key", "x-goog-request-id"})
  void refuseAKeyThatIsNoneAndNameItsHeader(String header) {
    for (String bad : new String[] {"", "  ", "a\0b", "k".repeat(513)}) {
      Reply refused = door.post(JOBS, Bodies.job(""), Map.of(header.toLowerCase(Locale.ROOT), bad));
      assertThat(refused.violations()).containsExactlyInAnyOrder(header, "display_name");
    }
  }

  private Submission submitted(String path, String body, Map<String, String> headers) {
    Reply made = door.post(path, body, headers);
    assertThat(made.status()).as(made.json().toString()).isEqualTo(200);
    return trainyard.stored(made.id()).submission();
  }
}
