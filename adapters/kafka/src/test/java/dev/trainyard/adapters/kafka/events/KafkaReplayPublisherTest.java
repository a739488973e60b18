package dev.trainyard.adapters.kafka.events;

import static dev.trainyard.adapters.kafka.events.Relays.storyOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.adapters.kafka.Broker;
import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.Replay;
import dev.trainyard.application.port.out.ReplayPublisher;
import dev.trainyard.application.port.out.ReplayPublisher.Retelling;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Steps;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class KafkaReplayPublisherTest {
  @Inject Client client;
  @Inject ReplayPublisher publisher;

  @Test
  void makesTheTopicAndTellsWithTheSameIdsAndWhoWantedIt() {
    assertThat(publisher.usualTopic()).isEqualTo("trainyard.job-events.replay");
    assertThat(publisher.objection(publisher.usualTopic())).isEmpty();
    try (Retelling retelling = publisher.begin(replay(publisher.usualTopic()))) {
      retelling.publish(storyOf(1).subList(0, 2));
      retelling.publish(storyOf(1).subList(2, 4));
    }
    List<Map<String, String>> told =
        client.readCommitted("trainyard.job-events.replay").stream().map(Client::headers).toList();
    assertThat(told.stream().map(headers -> Steps.of(headers.getOrDefault("ce_id", "/"))))
        .containsExactly("1/2", "1/3", "1/4", "1/5");
    assertThat(told)
        .allSatisfy(headers ->
            assertThat(headers)
                .containsEntry("ce_trainyardreplay", "77")
                .containsEntry("ce_trainyardreplayby", "ada")
                .containsEntry("ce_trainyardreplayat", "2026-03-01T12:00:00Z")
                .containsEntry("ce_source", "/projects/trainyard-test/locations/us-central1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trainyard.jobs",
        "trainyard.job-events",
        "trainyard.submissions",
        "trainyard.submissions.dlq",
        "..",
        "no topic"
      })
  void objectsToTopicsWhereItWouldBeMistaken(String topic) {
    assertThat(publisher.objection(topic)).isPresent();
  }

  @Test
  void objectsToATopicThatIsCompacted() throws Exception {
    try (Admin admin = Admin.create(client.cluster())) {
      NewTopic compacted = new NewTopic("somebodys.table", 1, (short) 1);
      admin
          .createTopics(List.of(compacted.configs(Map.of("cleanup.policy", "compact"))))
          .all()
          .get();
    }
    assertThat(publisher.objection("somebodys.table"))
        .hasValue("is compacted: an old state would stand there as the last");
  }

  private static Replay replay(String topic) {
    HistoryRange range = new HistoryRange(JobStory.NOON, null, null, "", "");
    return new Replay("77", range, topic, "ada", JobStory.NOON);
  }
}
