package dev.trainyard.adapters.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Broker.class)
class TopicsTest {
  @Inject Client client;
  @Inject KafkaSettings settings;

  @Test
  void areThereWhenTheApplicationHasStarted() throws Exception {
    assertThat(partitions("trainyard.submissions")).isEqualTo(3);
    assertThat(partitions("trainyard.submissions.dlq")).isEqualTo(1);
    assertThat(partitions("trainyard.job-events")).isEqualTo(3);
    assertThat(partitions("trainyard.jobs")).isEqualTo(3);
    assertThat(config("trainyard.submissions", "max.message.bytes")).isEqualTo("16777216");
    assertThat(config("trainyard.submissions.dlq", "max.message.bytes")).isEqualTo("16777216");
    assertThat(config("trainyard.jobs", "cleanup.policy")).isEqualTo("compact");
    assertThat(config("trainyard.job-events", "cleanup.policy")).isEqualTo("delete");
  }

  @Test
  void leavesATopicAloneThatIsThere() throws Exception {
    try (Admin admin = Admin.create(client.cluster())) {
      admin.createTopics(List.of(new NewTopic("made.before", 7, (short) 1))).all().get();
    }
    TopicNames names =
        new TopicNames(
            "made.before", "made.new", "trainyard.job-events", "trainyard.jobs", "made.never");
    KafkaSettings usual = KafkaSettings.usual("", "test");
    Topics topics =
        new Topics(
            client.cluster(),
            new KafkaSettings(
                "",
                "test",
                1,
                names,
                usual.firstPause(),
                usual.longestPause(),
                usual.publishWithin()));
    assertThat(topics.make()).containsExactly("made.new");
    assertThat(topics.make()).isEmpty();
    assertThat(partitions("made.before")).isEqualTo(7);
  }

  private int partitions(String topic) throws Exception {
    try (Admin admin = Admin.create(client.cluster())) {
      Map<String, TopicDescription> all =
          admin.describeTopics(List.of(topic)).allTopicNames().get();
      return all.values().stream().collect(Collectors.summingInt(one -> one.partitions().size()));
    }
  }

  private String config(String topic, String name) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = Admin.create(client.cluster())) {
      Collection<Config> configs = admin.describeConfigs(List.of(resource)).all().get().values();
      return configs.iterator().next().get(name).value();
    }
  }
}
