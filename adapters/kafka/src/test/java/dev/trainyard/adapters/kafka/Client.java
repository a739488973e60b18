package dev.trainyard.adapters.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka as somebody outside sees it. */
@Dependent
public class Client {
  private final String bootstrap;

  @Inject
  Client(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /** Of a broker that is not the one that the tests of this module share. */
  public static Client of(Map<String, Object> cluster) {
    return new Client(String.valueOf(cluster.get("bootstrap.servers")));
  }

  public Map<String, Object> cluster() {
    return Map.of("bootstrap.servers", bootstrap);
  }

  public RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
    return send(List.of(record)).getFirst();
  }

  public List<RecordMetadata> send(List<ProducerRecord<byte[], byte[]>> records) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "max.request.size", 1 << 24, "acks", "all");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      return records.stream().map(producer::send).toList().stream().map(Client::await).toList();
    }
  }

  /** Everything that the topic holds now. */
  public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    return read(topic, "read_uncommitted");
  }

  /** What finished transactions hold, and what was sent in none; waits for those under way. */
  public List<ConsumerRecord<byte[], byte[]>> readCommitted(String topic) {
    return read(topic, "read_committed");
  }

  private List<ConsumerRecord<byte[], byte[]>> read(String topic, String isolation) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(Map.of("isolation.level", isolation))) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = ends(partitions);
      for (int polls = 0; polls < 200 && !isThrough(consumer, ends); polls++) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  // why: a commit is answered before its end is to be seen, and a consumer that waits for the end
  // of transactions would take the last of them that is over for the end of everything
  private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
    try (KafkaConsumer<byte[], byte[]> impatient = consumer(Map.of())) {
      return impatient.endOffsets(partitions);
    }
  }

  private static boolean isThrough(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  public KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("bootstrap.servers", bootstrap);
    settings.put("enable.auto.commit", false);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The offset that the server's group has committed; 0 for none. */
  public long committed(TopicPartition partition) {
    try (Admin admin = Admin.create(cluster())) {
      OffsetAndMetadata offset =
          await(admin.listConsumerGroupOffsets("trainyard").partitionsToOffsetAndMetadata())
              .get(partition);
      return offset == null ? 0 : offset.offset();
    }
  }

  public static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> texts = new HashMap<>();
    for (Header header : record.headers()) {
      texts.put(header.key(), new String(header.value(), UTF_8));
    }
    return texts;
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T await(KafkaFuture<T> future) {
    return await(future.toCompletionStage().toCompletableFuture());
  }
}
