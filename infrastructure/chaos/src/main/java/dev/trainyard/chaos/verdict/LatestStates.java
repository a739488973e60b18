package dev.trainyard.chaos.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The compacted topic, read once from its beginning to its end. */
final class LatestStates {
  private static final String TOPIC = "trainyard.jobs";
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final JsonMapper JSON = new JsonMapper();

  private LatestStates() {}

  /** State and version of each job, as {@code SUCCEEDED 5}. */
  static Map<String, String> read(String servers) {
    Map<String, String> states = new HashMap<>();
    try (var consumer =
        new KafkaConsumer<>(
            Listener.config(servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = Listener.partitions(consumer, TOPIC);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long giveUp = System.nanoTime() + LONGEST.toNanos();
      while (System.nanoTime() < giveUp
          && ends.entrySet().stream()
              .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> note(record, states));
      }
    }
    return states;
  }

  private static void note(ConsumerRecord<byte[], byte[]> record, Map<String, String> states) {
    try {
      JsonNode job = JSON.readTree(record.value());
      states.put(
          new String(record.key(), UTF_8),
          job.get("state").asText() + " " + job.get("version").asInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
