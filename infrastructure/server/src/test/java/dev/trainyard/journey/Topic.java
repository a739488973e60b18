package dev.trainyard.journey;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic, written and read whole. */
record Topic(String bootstrapServers, String name) {
  private static final int LARGEST = 16 * 1024 * 1024;

  void send(String value) {
    send(Map.of(), value);
  }

  void send(Map<String, String> headers, String value) {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "max.request.size", LARGEST);
    try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      ProducerRecord<byte[], byte[]> record =
          new ProducerRecord<>(name, value.getBytes(StandardCharsets.UTF_8));
      headers.forEach(
          (header, text) ->
              record.headers().add(new RecordHeader(header, text.getBytes(StandardCharsets.UTF_8))));
      producer.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Reads from the beginning until enough is there or the time is over. */
  List<ConsumerRecord<byte[], byte[]>> read(
      Duration longest, Predicate<List<ConsumerRecord<byte[], byte[]>>> enough) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrapServers, "max.partition.fetch.bytes", LARGEST);
    try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream().map(Topic::partition).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long giveUp = System.nanoTime() + longest.toNanos();
      while (!enough.test(all) && System.nanoTime() < giveUp) {
        consumer.poll(Duration.ofMillis(200)).forEach(all::add);
      }
    }
    return all;
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }
}
