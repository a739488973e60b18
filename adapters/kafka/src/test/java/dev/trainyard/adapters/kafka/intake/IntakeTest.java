package dev.trainyard.adapters.kafka.intake;

import static dev.trainyard.adapters.kafka.intake.Letter.JOB;
import static dev.trainyard.adapters.kafka.intake.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.WatchedSubmit;
import dev.trainyard.adapters.kafka.WatchedSubmit.Seen;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class IntakeTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Inject Client client;
  @Inject WatchedSubmit submit;

  @Test
  void takesEveryFormOfASubmission() {
    client.send(
        List.of(
            aLetter(JOB).header("trainyard-key", "forms bare").build(),
            aLetter(
                    "{\"specversion\":\"1.0\",\"type\":\"t\",\"source\":\"forms\","
                        + "\"id\":\"structured\",\"data\":"
                        + JOB
                        + "}")
                .header("content-type", "application/cloudevents+json")
                .build(),
            aLetter(JOB)
                .header("ce_specversion", "1.0")
                .header("ce_type", "t")
                .header("ce_source", "forms")
                .header("ce_id", "binary")
                .build()));
    await().atMost(SOON).until(() -> submit.seen("forms ").size() == 3);
    assertThat(submit.seen("forms "))
        .allSatisfy(seen -> assertThat(seen.outcome()).isInstanceOf(Outcome.Accepted.class))
        .extracting(Seen::key)
        .containsExactlyInAnyOrder("forms bare", "forms structured", "forms binary");
  }

  @Test
  void makesOneJobOfThreeEqualRecords() {
    ProducerRecord<byte[], byte[]> record = aLetter(JOB).header("trainyard-key", "thrice").build();
    client.send(List.of(record, record));
    client.send(record);
    await().atMost(SOON).until(() -> submit.seen("thrice").size() == 3);
    assertThat(submit.seen("thrice").stream().map(Seen::outcome))
        .hasExactlyElementsOfTypes(
            Outcome.Accepted.class, Outcome.AlreadyKnown.class, Outcome.AlreadyKnown.class);
  }

  @Test
  void keepsTheOrderOfAPartition() {
    List<String> keys = IntStream.range(0, 2500).mapToObj(i -> "order-" + i).toList();
    client.send(
        keys.stream()
            .map(key -> aLetter(JOB).partition(1).header("trainyard-key", key).build())
            .toList());
    await().atMost(SOON).until(() -> submit.seen("order-").size() == keys.size());
    assertThat(submit.seen("order-").stream().map(Seen::key)).containsExactlyElementsOf(keys);
  }

  @Test
  void commitsNothingWhileTheStoreIsAwayAndGoesOnWhenItIsBack() {
    TopicPartition partition = new TopicPartition(Letter.TOPIC, 2);
    RecordMetadata before =
        client.send(aLetter(JOB).partition(2).header("trainyard-key", "before").build());
    await().atMost(SOON).until(() -> client.committed(partition) == before.offset() + 1);
    submit.leave();
    try {
      client.send(aLetter(JOB).partition(2).header("trainyard-key", "away-1").build());
      client.send(aLetter(JOB).partition(2).header("trainyard-key", "away-2").build());
      await().atMost(SOON).until(() -> submit.refusals() > 20);
      assertThat(client.committed(partition)).isEqualTo(before.offset() + 1);
    } finally {
      submit.comeBack();
    }
    await().atMost(SOON).until(() -> client.committed(partition) == before.offset() + 3);
    assertThat(submit.seen("away-").stream().map(Seen::key)).containsExactly("away-1", "away-2");
  }
}
