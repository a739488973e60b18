package dev.trainyard.adapters.kafka.events;

import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.kafka.TopicConfigs;
import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.domain.job.JobEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@Singleton
final class KafkaEventPublisher implements EventPublisher {
  private static final Logger LOG = Logger.getLogger(KafkaEventPublisher.class);

  private final Map<String, Object> cluster;
  private final KafkaSettings settings;
  private final TopicConfigs topics;
  private final String id;
  private final EventRecords records;
  private @Nullable Turn turn;

  /** Whose turn it is, as far as this server knows. */
  private record Turn(Lease lease, Teller teller) {}

  KafkaEventPublisher(
      @Identifier("default-kafka-broker") Map<String, Object> cluster,
      KafkaSettings settings,
      TopicConfigs topics) {
    this.cluster = cluster;
    this.settings = settings;
    this.topics = topics;
    this.id = "trainyard.relay." + settings.installation();
    this.records = new EventRecords(settings.topics());
  }

  @Override
  public synchronized void takeOver(Lease lease) {
    if (turn != null && turn.lease().equals(lease)) {
      return;
    }
    close();
    try {
      int largest = topics.largestBatch(settings.topics().jobEvents(), settings.topics().jobs());
      turn = new Turn(lease, Teller.open(cluster, settings.publishWithin(), id, largest));
    } catch (KafkaException e) {
      throw Trouble.away(e, id);
    }
  }

  @Override
  public synchronized boolean publish(List<JobEvent> events, Lease lease) {
    if (turn == null || !turn.lease().equals(lease)) {
      throw new PublisherAwayException(
          "nobody has taken over under " + lease, new IllegalStateException());
    }
    try {
      turn.teller().tell(events, records);
      return true;
    } catch (KafkaException e) {
      close();
      if (Trouble.isShutOut(e)) {
        LOG.debugf("shut out as %s under %s", id, lease);
        return false;
      }
      throw Trouble.away(e, id);
    }
  }

  @PreDestroy
  synchronized void close() {
    if (turn != null) {
      turn.teller().close();
      turn = null;
    }
  }
}
