package dev.trainyard.adapters.kafka.events;

import static dev.trainyard.adapters.kafka.events.Relays.lease;
import static dev.trainyard.adapters.kafka.events.Relays.storyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.Sending;
import dev.trainyard.domain.job.JobEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class TakeOverTest {
  @Inject Client client;

  @Test
  void shutsOutARelayThatStoodStillBetweenReadingAndSending() throws Exception {
    Relays relays = new Relays(client, "paused").withTopics(Map.of());
    List<JobEvent> story = storyOf(1);
    KafkaEventPublisher paused = relays.relay();
    paused.takeOver(lease(1));
    KafkaEventPublisher next = relays.relay();
    next.takeOver(lease(2));
    assertThat(next.publish(story, lease(2))).isTrue();
    assertThat(paused.publish(story.subList(0, 2), lease(1))).isFalse();
    assertThat(relays.heard()).containsExactly("1/2", "1/3", "1/4", "1/5");
    assertThat(relays.overheard()).isEqualTo(relays.heard());
    assertThat(relays.latest(1)).isEqualTo("5");
    paused.takeOver(lease(3));
    assertThat(paused.publish(storyOf(2), lease(3))).isTrue();
    assertThat(next.publish(storyOf(3), lease(2))).isFalse();
    paused.close();
    next.close();
  }

  @Test
  void undoesWhatTheRelayBeforeHadNotFinished() throws Exception {
    Relays relays = new Relays(client, "crashed").withTopics(Map.of());
    KafkaEventPublisher next = relays.relay();
    try (Producer<byte[], byte[]> crashed =
        Sending.transactional(
            client.cluster(), Duration.ofMinutes(5), "trainyard.relay.crashed", 1 << 18)) {
      crashed.initTransactions();
      crashed.beginTransaction();
      for (JobEvent event : storyOf(1)) {
        crashed.send(record(relays, event));
      }
      crashed.flush();
      next.takeOver(lease(2));
      assertThat(next.publish(storyOf(1), lease(2))).isTrue();
    }
    assertThat(relays.heard()).containsExactly("1/2", "1/3", "1/4", "1/5");
    assertThat(relays.overheard())
        .containsExactly("1/2", "1/3", "1/4", "1/5", "1/2", "1/3", "1/4", "1/5");
    next.close();
  }

  @Test
  void repeatsInTheSameOrderAfterACrashBetweenSendingAndMovingOn() throws Exception {
    Relays relays = new Relays(client, "repeating").withTopics(Map.of());
    KafkaEventPublisher first = relays.relay();
    first.takeOver(lease(1));
    first.publish(storyOf(1).subList(0, 2), lease(1));
    KafkaEventPublisher second = relays.relay();
    second.takeOver(lease(1));
    second.publish(storyOf(1), lease(1));
    assertThat(relays.heard()).containsExactly("1/2", "1/3", "1/2", "1/3", "1/4", "1/5");
    assertThat(relays.latest(1)).isEqualTo("5");
    first.close();
    second.close();
  }

  @Test
  void leavesTheRelayOfAnotherInstallationAlone() throws Exception {
    Relays ours = new Relays(client, "ours").withTopics(Map.of());
    Relays theirs = new Relays(client, "theirs").withTopics(Map.of());
    KafkaEventPublisher relay = ours.relay();
    relay.takeOver(lease(1));
    KafkaEventPublisher other = theirs.relay();
    other.takeOver(lease(7));
    assertThat(relay.publish(storyOf(1), lease(1))).isTrue();
    assertThat(other.publish(storyOf(2), lease(7))).isTrue();
    relay.close();
    other.close();
  }

  private static ProducerRecord<byte[], byte[]> record(Relays relays, JobEvent event) {
    return new EventRecords(relays.topics()).of(List.of(Telling.whole(event))).getFirst().record();
  }
}
