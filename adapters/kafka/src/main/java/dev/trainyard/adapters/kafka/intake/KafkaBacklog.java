package dev.trainyard.adapters.kafka.intake;

import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.kafka.Patience;
import dev.trainyard.application.port.out.Backlog;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * The submissions topic, as far as Kafka has kept it, read beside the ordinary intake and without
 * touching its offsets. What was a dead letter is one once more.
 */
@Singleton
final class KafkaBacklog implements Backlog {
  private static final Logger LOG = Logger.getLogger(KafkaBacklog.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int MOST_SILENT_POLLS = 30;

  private final Map<String, Object> cluster;
  private final KafkaSettings settings;
  private final Patience patience;
  private final BatchIntake intake;

  KafkaBacklog(
      @Identifier("default-kafka-broker") Map<String, Object> cluster,
      KafkaSettings settings,
      BatchIntakes intakes) {
    this.cluster = cluster;
    this.settings = settings;
    this.patience = new Patience(settings.firstPause(), settings.longestPause());
    this.intake = intakes.with(patience);
  }

  @Override
  public void takeAgain(Instant since) {
    try (Consumer<byte[], byte[]> consumer = consumer()) {
      long taken = takeAgain(consumer, since);
      LOG.infof("took in again %d records that came since %s", taken, since);
    } catch (KafkaException | CancellationException e) {
      throw new BacklogAwayException(
          settings.topics().submissions() + " cannot be read again now", e);
    }
  }

  private long takeAgain(Consumer<byte[], byte[]> consumer, Instant since) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(settings.topics().submissions()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    begin(consumer, since, ends);
    long taken = 0;
    for (int silent = 0; isBehind(consumer, ends); silent++) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        silent = 0;
      } else if (silent == MOST_SILENT_POLLS || patience.isOver()) {
        throw new KafkaException("Kafka has not sent the rest");
      }
      taken += take(records);
    }
    return taken;
  }

  private static void begin(
      Consumer<?, ?> consumer, Instant since, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> times = new HashMap<>();
    ends.keySet().forEach(partition -> times.put(partition, Math.max(0, since.toEpochMilli())));
    Map<TopicPartition, OffsetAndTimestamp> firsts = consumer.offsetsForTimes(times);
    ends.forEach((partition, end) -> {
      OffsetAndTimestamp first = firsts.get(partition);
      consumer.seek(partition, first == null ? end : first.offset());
    });
  }

  private static boolean isBehind(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  private int take(ConsumerRecords<byte[], byte[]> records) {
    List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(records.count());
    records.forEach(batch::add);
    if (!batch.isEmpty()) {
      intake.take(batch);
    }
    return batch.size();
  }

  private Consumer<byte[], byte[]> consumer() {
    Map<String, Object> config = new HashMap<>(cluster);
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    return new KafkaConsumer<>(config, bytes, bytes);
  }

  void stop(@Observes ShutdownEvent event) {
    patience.end();
  }
}
