package dev.trainyard.adapters.kafka.intake;

import static dev.trainyard.adapters.kafka.intake.Letter.JOB;
import static dev.trainyard.adapters.kafka.intake.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.WatchedSubmit;
import dev.trainyard.adapters.kafka.WatchedSubmit.Seen;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class OutageTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  Consumer<Boolean> broker = _ -> {};
  @Inject Client client;
  @Inject WatchedSubmit submit;

  @Test
  void goesOnWhenTheBrokerWasAwayWhileABatchWasToBeAcknowledged() {
    submit.leave();
    RecordMetadata first = send("outage-1");
    RecordMetadata bad = client.send(aLetter("nonsense").build());
    await().atMost(SOON).until(() -> submit.refusals() > 0);
    broker.accept(false);
    submit.comeBack();
    await().atMost(SOON).until(() -> submit.seen("outage-1").size() == 1);
    broker.accept(true);
    RecordMetadata last = send("outage-2");
    await().atMost(SOON).until(() -> submit.seen("outage-2").size() == 1);
    TopicPartition partition = new TopicPartition(Letter.TOPIC, 0);
    await().atMost(SOON).until(() -> client.committed(partition) == last.offset() + 1);
    assertThat(first.offset()).isLessThan(bad.offset());
    assertThat(client.read(Letter.DEAD).stream().map(Client::headers))
        .anySatisfy(headers ->
            assertThat(headers)
                .containsEntry("trainyard-dlq-partition", "0")
                .containsEntry("trainyard-dlq-offset", Long.toString(bad.offset())));
    assertThat(submit.seen("outage-2")).extracting(Seen::key).containsExactly("outage-2");
  }

  private RecordMetadata send(String key) {
    return client.send(aLetter(JOB).header("trainyard-key", key).build());
  }
}
