package dev.trainyard.adapters.kafka.events;

import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.kafka.TopicConfigs;
import dev.trainyard.adapters.kafka.Topics;
import dev.trainyard.application.port.Replay;
import dev.trainyard.application.port.out.ReplayPublisher;
import dev.trainyard.domain.job.JobEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

@Singleton
final class KafkaReplayPublisher implements ReplayPublisher {
  private static final Logger LOG = Logger.getLogger(KafkaReplayPublisher.class);
  private static final String NAME = "[A-Za-z0-9._-]{1,249}";

  private final Map<String, Object> cluster;
  private final KafkaSettings settings;
  private final Topics topics;
  private final TopicConfigs configs;

  KafkaReplayPublisher(
      @Identifier("default-kafka-broker") Map<String, Object> cluster,
      KafkaSettings settings,
      Topics topics,
      TopicConfigs configs) {
    this.cluster = cluster;
    this.settings = settings;
    this.topics = topics;
    this.configs = configs;
  }

  @Override
  public String usualTopic() {
    return settings.topics().replays();
  }

  @Override
  public Optional<String> objection(String topic) {
    if (!topic.matches(NAME) || topic.matches("\\.{1,2}")) {
      return Optional.of("is no name of a topic: 1 to 249 letters, digits, '.', '_' or '-'");
    }
    if (settings.topics().live().contains(topic)) {
      return Optional.of("is for what happens now; a replay goes to a topic of its own");
    }
    boolean isCompacted =
        ask("trainyard.replay." + settings.installation(), () -> configs.isCompacted(topic));
    return isCompacted
        ? Optional.of("is compacted: an old state would stand there as the last")
        : Optional.empty();
  }

  @Override
  public Retelling begin(Replay replay) {
    LOG.infof(
        "replay %s of %s into %s, asked for by %s",
        replay.id(), replay.range(), replay.topic(), replay.actor());
    String id = "trainyard.replay." + settings.installation() + "." + replay.id();
    return ask(
        id,
        () -> {
          topics.makeForEvents(replay.topic());
          int largest = configs.largestBatch(replay.topic());
          return new Open(replay, id, Teller.open(cluster, settings.publishWithin(), id, largest));
        });
  }

  private static <T> T ask(String id, Supplier<T> question) {
    try {
      return question.get();
    } catch (KafkaException e) {
      throw Trouble.away(e, id);
    }
  }

  private record Open(Replay replay, String id, Teller teller) implements Retelling {
    @Override
    public void publish(List<JobEvent> events) {
      ask(
          id,
          () -> {
            teller.tell(events, new ReplayRecords(replay));
            return events;
          });
    }

    @Override
    public void close() {
      teller.close();
      LOG.infof("replay %s is over", replay.id());
    }
  }
}
