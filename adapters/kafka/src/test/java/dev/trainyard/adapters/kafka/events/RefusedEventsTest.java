package dev.trainyard.adapters.kafka.events;

import static dev.trainyard.adapters.kafka.events.Relays.lease;
import static dev.trainyard.adapters.kafka.events.Relays.storyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.testkit.Steps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class RefusedEventsTest {
  @Inject Client client;

  @Test
  void tellsAnEventThatIsTooLargeInAShorterFormAndTheOthersAsTheyAre() throws Exception {
    Relays relays = new Relays(client, "large").withTopics(Map.of("max.message.bytes", "20000"));
    List<JobEvent> events = new ArrayList<>(manyStories());
    events.add(40, LargestEvent.event());
    events.add(300, LargestEvent.wordy());
    publish(relays, events);
    assertThat(relays.heard()).containsExactlyElementsOf(Steps.of(events));
    assertThat(shortened(relays))
        .containsExactlyElementsOf(Steps.of(List.of(LargestEvent.event())));
  }

  @Test
  void tellsWhatIsTooOldForItsTopicWithTheTimeOfTelling() throws Exception {
    Relays relays =
        new Relays(client, "old").withTopics(Map.of("message.timestamp.before.max.ms", "60000"));
    publish(relays, storyOf(1));
    assertThat(relays.heard()).containsExactly("1/2", "1/3", "1/4", "1/5");
    assertThat(shortened(relays)).containsExactly("1/2", "1/3", "1/4", "1/5");
  }

  @Test
  void holdsOnAndSaysWhyWhenNoFormIsTaken() throws Exception {
    Relays relays = new Relays(client, "refusing").withTopics(Map.of("max.message.bytes", "300"));
    assertThatThrownBy(() -> publish(relays, storyOf(1)))
        .isInstanceOf(PublisherAwayException.class)
        .hasMessageStartingWith("Kafka refuses the event 1/")
        .hasMessageContaining("even in its shortest form");
    assertThat(relays.heard()).isEmpty();
    allow(relays.topics().jobEvents());
    allow(relays.topics().jobs());
    publish(relays, storyOf(1));
    assertThat(relays.heard()).containsExactly("1/2", "1/3", "1/4", "1/5");
    assertThat(shortened(relays)).isEmpty();
  }

  private static List<JobEvent> manyStories() {
    return LongStream.rangeClosed(100, 350)
        .mapToObj(Relays::storyOf)
        .flatMap(List::stream)
        .toList();
  }

  private static void publish(Relays relays, List<JobEvent> events) {
    KafkaEventPublisher relay = relays.relay();
    try {
      relay.takeOver(lease(1));
      assertThat(relay.publish(events, lease(1))).isTrue();
    } finally {
      relay.close();
    }
  }

  private List<String> shortened(Relays relays) {
    return client.readCommitted(relays.topics().jobEvents()).stream()
        .map(Client::headers)
        .filter(headers -> "true".equals(headers.get("ce_trainyardshortened")))
        .map(headers -> Steps.of(headers.getOrDefault("ce_id", "/")))
        .toList();
  }

  private void allow(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    ConfigEntry large = new ConfigEntry("max.message.bytes", "1000000");
    try (Admin admin = Admin.create(client.cluster())) {
      admin
          .incrementalAlterConfigs(
              Map.of(resource, List.of(new AlterConfigOp(large, AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }
}
