package dev.trainyard.chaos.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Accepted is what the broker has taken. */
final class KafkaDoor implements Door {
  private static final String TOPIC = "trainyard.submissions";

  private final KafkaProducer<byte[], byte[]> producer;

  KafkaDoor(String servers) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers", servers,
            "acks", "all",
            "max.block.ms", 10_000,
            "request.timeout.ms", 5_000,
            "delivery.timeout.ms", 15_000,
            "reconnect.backoff.max.ms", 1_000);
    producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public String submit(Wish wish) throws IOException {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(TOPIC, wish.json().getBytes(UTF_8));
    record.headers().add("trainyard-key", wish.key().getBytes(UTF_8));
    record.headers().add("trainyard-parent", wish.parent().getBytes(UTF_8));
    try {
      producer.send(record).get();
      return "";
    } catch (ExecutionException | KafkaException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void cancel(String name) {
    throw new UnsupportedOperationException("nobody who came by Kafka knows a job's name");
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(1));
  }
}
