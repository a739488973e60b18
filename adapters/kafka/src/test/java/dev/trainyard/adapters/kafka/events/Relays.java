package dev.trainyard.adapters.kafka.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.adapters.kafka.Client;
import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.kafka.TopicConfigs;
import dev.trainyard.adapters.kafka.TopicNames;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Steps;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Relays of one installation each, on topics of their own. */
record Relays(Client client, String installation) {
  TopicNames topics() {
    return new TopicNames(
        "trainyard.submissions",
        "trainyard.submissions.dlq",
        installation + ".events",
        installation + ".jobs",
        installation + ".replays");
  }

  KafkaSettings settings(Duration within) {
    Duration pause = Duration.ofMillis(10);
    return new KafkaSettings("", installation, 1024, topics(), pause, pause, within);
  }

  KafkaEventPublisher relay() {
    return relay(Duration.ofSeconds(20));
  }

  KafkaEventPublisher relay(Duration within) {
    return new KafkaEventPublisher(
        client.cluster(), settings(within), new TopicConfigs(client.cluster()));
  }

  Relays withTopics(Map<String, String> configs) throws Exception {
    try (Admin admin = Admin.create(client.cluster())) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topics().jobEvents(), 1, (short) 1).configs(configs),
                  new NewTopic(topics().jobs(), 1, (short) 1).configs(configs)))
          .all()
          .get();
    }
    return this;
  }

  /** The ids of what a listener to finished transactions hears. */
  List<String> heard() {
    return ids(client.readCommitted(topics().jobEvents()));
  }

  /** The ids of what somebody hears who waits for the end of nothing. */
  List<String> overheard() {
    return ids(client.read(topics().jobEvents()));
  }

  /** The state of a job that stands last. */
  String latest(long job) {
    ConsumerRecord<byte[], byte[]> last =
        client.readCommitted(topics().jobs()).stream()
            .filter(record -> new String(record.key(), UTF_8).equals(Long.toString(job)))
            .toList()
            .getLast();
    return new String(last.value(), UTF_8).replaceFirst(".*\"version\":(\\d+).*", "$1");
  }

  private static List<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(record -> Steps.of(Client.headers(record).getOrDefault("ce_id", "/")))
        .toList();
  }

  static Lease lease(long epoch) {
    return new Lease("relay", "server-" + epoch, epoch);
  }

  /** Versions 2 to 5 of a job. */
  static List<JobEvent> storyOf(long job) {
    JobStory story = JobStory.of(job);
    return List.of(
        Events.of(story.claim()),
        Events.of(story.start()),
        Events.of(story.run()),
        Events.of(story.cancel()));
  }
}
