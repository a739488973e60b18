package dev.trainyard.adapters.kafka.intake;

import static dev.trainyard.adapters.kafka.intake.Letter.JOB;
import static dev.trainyard.adapters.kafka.intake.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.kafka.WatchedSubmit;
import dev.trainyard.adapters.kafka.WatchedSubmit.Seen;
import dev.trainyard.application.port.out.Backlog;
import dev.trainyard.application.port.out.Backlog.BacklogAwayException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class KafkaBacklogTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject Client client;
  @Inject WatchedSubmit submit;
  @Inject Backlog backlog;
  @Inject KafkaSettings settings;
  @Inject BatchIntakes intakes;

  @Test
  void takesInAgainWhatCameSince() {
    send("old");
    Instant since = Instant.now().plusMillis(1);
    await().until(() -> Instant.now().isAfter(since.plusMillis(1)));
    for (int partition = 0; partition < 3; partition++) {
      send(partition, "young-" + partition);
    }
    await().atMost(SOON).until(() -> submit.seen("young-").size() == 3);
    backlog.takeAgain(since);
    assertThat(submit.seen("young-")).hasSize(6);
    assertThat(submit.seen("young-")).extracting(Seen::key).contains("young-0", "young-2");
    assertThat(submit.seen("old")).hasSize(1);
  }

  @Test
  void hasNothingToTakeWhereNothingCame() {
    int before = submit.seen("").size();
    backlog.takeAgain(Instant.now().plusSeconds(60));
    assertThat(submit.seen("")).hasSize(before);
  }

  @Test
  void takesAllWhenTheStoreForgotAll() {
    send("first");
    await().atMost(SOON).until(() -> submit.seen("first").size() == 1);
    backlog.takeAgain(Instant.EPOCH.minusSeconds(600));
    assertThat(submit.seen("first")).hasSize(2);
  }

  @Test
  void saysThatKafkaIsAway() {
    Map<String, Object> nowhere =
        Map.of(
            "bootstrap.servers",
            "127.0.0.1:1",
            "default.api.timeout.ms",
            1500,
            "request.timeout.ms",
            1000);
    Backlog lost = new KafkaBacklog(nowhere, settings, intakes);
    assertThatThrownBy(() -> lost.takeAgain(Instant.EPOCH))
        .isInstanceOf(BacklogAwayException.class)
        .hasMessage("trainyard.submissions cannot be read again now");
  }

  private void send(String key) {
    send(0, key);
  }

  private void send(int partition, String key) {
    client.send(aLetter(JOB).partition(partition).header("trainyard-key", key).build());
  }
}
