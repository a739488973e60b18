package dev.trainyard.cli.kafka;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import dev.trainyard.cli.api.CommandFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What comes to some topics after this was made. */
final class TopicTail implements Feed {
  private final KafkaConsumer<String, String> consumer;

  /**
   * @throws CommandFailedException if Kafka does not answer within 20 s
   */
  TopicTail(String kafka, List<String> topics) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka,
            "enable.auto.commit",
            false,
            "isolation.level",
            "read_committed",
            "default.api.timeout.ms",
            20_000);
    consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    try {
      startAtTheEnd(topics);
    } catch (KafkaException e) {
      close();
      throw failed("Kafka at " + kafka + " does not answer: " + e.getMessage());
    }
  }

  private void startAtTheEnd(List<String> topics) {
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // why: seeking is lazy; only asking fixes the place from which is read.
    partitions.forEach(consumer::position);
  }

  @Override
  public List<ConsumerRecord<String, String>> read(Duration patience) {
    ConsumerRecords<String, String> records = consumer.poll(patience);
    return StreamSupport.stream(records.spliterator(), false).toList();
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(5)));
  }
}
