package dev.trainyard.adapters.kafka.intake;

import static dev.trainyard.adapters.kafka.intake.Letter.JOB;
import static dev.trainyard.adapters.kafka.intake.Letter.aLetter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.Patience;
import dev.trainyard.adapters.kafka.WatchedSubmit;
import dev.trainyard.adapters.kafka.WatchedSubmit.Seen;
import dev.trainyard.adapters.kafka.deadletter.DeadLetters;
import dev.trainyard.adapters.kafka.form.FormReader;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class RedeliveryTest {
  private static final Map<String, Object> SAME_GROUP =
      Map.of("group.id", "trainyard", "auto.offset.reset", "latest");

  @Inject Client client;
  @Inject WatchedSubmit submit;
  @Inject SubmitJobsUseCase useCase;
  @Inject CancelJobUseCase cancel;
  @Inject DeadLetters dead;

  @Test
  void makesNoSecondJobWhenAConsumerDiesBetweenTheStoreAndItsCommit() {
    try (KafkaConsumer<byte[], byte[]> dying = client.consumer(SAME_GROUP)) {
      dying.subscribe(List.of(Letter.TOPIC));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            dying.poll(Duration.ofMillis(200));
            return !dying.assignment().isEmpty();
          });
      int partition = dying.assignment().iterator().next().partition();
      client.send(aLetter(JOB).partition(partition).header("trainyard-key", "redelivered").build());
      List<ConsumerRecord<byte[], byte[]>> records = poll(dying);
      intake().take(records);
      assertThat(submit.seen("redelivered")).hasSize(1);
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> submit.seen("redelivered").size() == 2);
    assertThat(submit.seen("redelivered").stream().map(Seen::outcome))
        .hasExactlyElementsOfTypes(Outcome.Accepted.class, Outcome.AlreadyKnown.class);
  }

  private BatchIntake intake() {
    Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(1));
    FormReader reader = new FormReader("projects/yard/locations/us-central1", 1 << 20);
    return new BatchIntake(reader, new Asker(useCase, cancel, patience), dead, patience);
  }

  private static List<ConsumerRecord<byte[], byte[]>> poll(KafkaConsumer<byte[], byte[]> consumer) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int polls = 0; records.isEmpty() && polls < 50; polls++) {
      consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    }
    return records;
  }
}
