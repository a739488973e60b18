package dev.trainyard.cli.dlq;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** All that a topic holds now, in the order of each partition. */
record WholeTopic(String kafka, String topic) {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A topic that is not there holds nothing. */
  void each(Consumer<ConsumerRecord<byte[], byte[]>> visit) {
    KafkaConsumer<byte[], byte[]> consumer = consumer();
    try {
      read(consumer, visit);
    } catch (UnknownTopicOrPartitionException e) {
      // why: nobody was ever turned away
    } catch (KafkaException e) {
      throw failed("Kafka at " + kafka + " does not answer: " + e.getMessage());
    } finally {
      consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka,
            "enable.auto.commit",
            false,
            "allow.auto.create.topics",
            false,
            "isolation.level",
            "read_committed",
            "default.api.timeout.ms",
            (int) PATIENCE.toMillis());
    try {
      return new KafkaConsumer<>(
          settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    } catch (KafkaException e) {
      throw failed("Kafka at " + kafka + " cannot be asked: " + e.getMessage());
    }
  }

  private void read(
      KafkaConsumer<byte[], byte[]> consumer, Consumer<ConsumerRecord<byte[], byte[]>> visit) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofSeconds(1))) {
        if (one.offset() < ends.getOrDefault(partitionOf(one), 0L)) {
          visit.accept(one);
        }
      }
    }
  }

  private static TopicPartition partitionOf(ConsumerRecord<byte[], byte[]> one) {
    return new TopicPartition(one.topic(), one.partition());
  }
}
