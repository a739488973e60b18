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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class RedeliveryTest {
  private static final Duration SOON = Duration.ofSeconds(30);
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
      int partition = join(dying).iterator().next().partition();
      send(partition, "redelivered");
      intake().take(poll(dying));
      assertThat(submit.seen("redelivered")).hasSize(1);
    }
    await().atMost(SOON).until(() -> submit.seen("redelivered").size() == 2);
    assertThat(submit.seen("redelivered").stream().map(Seen::outcome))
        .hasExactlyElementsOfTypes(Outcome.Accepted.class, Outcome.AlreadyKnown.class);
  }

  @Test
  void goesOnAfterItLostItsPartitionsInTheMiddleOfABatch() {
    submit.leave();
    try (KafkaConsumer<byte[], byte[]> other = client.consumer(SAME_GROUP)) {
      IntStream.range(0, 3).forEach(partition -> send(partition, "lost-" + partition));
      await().atMost(SOON).until(() -> submit.refusals() > 0);
      Set<TopicPartition> taken = join(other);
      assertThat(taken).isNotEmpty();
    } finally {
      submit.comeBack();
    }
    await().atMost(SOON).until(() -> keys("lost-").size() == 3);
    IntStream.range(0, 3).forEach(partition -> send(partition, "found-" + partition));
    await().atMost(SOON).until(() -> keys("found-").size() == 3);
  }

  private Set<String> keys(String prefix) {
    return submit.seen(prefix).stream().map(Seen::key).collect(Collectors.toSet());
  }

  private void send(int partition, String key) {
    client.send(aLetter(JOB).partition(partition).header("trainyard-key", key).build());
  }

  private static Set<TopicPartition> join(KafkaConsumer<byte[], byte[]> consumer) {
    consumer.subscribe(List.of(Letter.TOPIC));
    await()
        .atMost(SOON)
        .until(() -> {
          consumer.poll(Duration.ofMillis(200));
          return !consumer.assignment().isEmpty();
        });
    return consumer.assignment();
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
