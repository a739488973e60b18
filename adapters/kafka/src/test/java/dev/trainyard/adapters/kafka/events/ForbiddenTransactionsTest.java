package dev.trainyard.adapters.kafka.events;

import static dev.trainyard.adapters.kafka.events.Relays.lease;
import static dev.trainyard.adapters.kafka.events.Relays.storyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForbiddenTransactionsTest {
  @TempDir Path folder;

  @Test
  void saysInWordsWhatIsNotAllowedAndGoesOnWhenItIs() throws Exception {
    try (GuardedBroker broker = new GuardedBroker(folder)) {
      Client client = Client.of(broker.cluster());
      Relays relays = new Relays(client, "guarded").withTopics(Map.of());
      KafkaEventPublisher relay = relays.relay();
      AclBinding noId = broker.forbid(ResourceType.TRANSACTIONAL_ID, "trainyard.relay.guarded");
      assertThatThrownBy(() -> relay.takeOver(lease(1)))
          .isInstanceOf(PublisherAwayException.class)
          .hasMessage(
              "Kafka does not let the transactional id trainyard.relay.guarded be used:"
                  + " allow Write and Describe on TransactionalIds that begin with trainyard.");
      broker.allowAgain(noId);
      AclBinding noTopic = broker.forbid(ResourceType.TOPIC, "guarded.jobs");
      relay.takeOver(lease(1));
      assertThatThrownBy(() -> relay.publish(storyOf(1), lease(1)))
          .isInstanceOf(PublisherAwayException.class)
          .hasMessage(
              "Kafka does not let the topics [guarded.jobs] be written: allow Write and Describe");
      assertThat(relays.heard()).isEmpty();
      broker.allowAgain(noTopic);
      relay.takeOver(lease(1));
      assertThat(relay.publish(storyOf(1), lease(1))).isTrue();
      relay.close();
    }
  }
}
