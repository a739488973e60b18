package dev.trainyard.cli.kafka;

import static dev.trainyard.cli.api.CommandFailedException.failed;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Hands jobs in as a service would: the CustomJob as it is, the rest in headers. */
public final class Submissions implements AutoCloseable {
  static final String TOPIC = "trainyard.submissions";

  private final KafkaProducer<String, String> producer;
  private final String parent;

  /**
   * @param parent {@code projects/P/locations/L}, where the jobs are to run
   */
  public Submissions(String kafka, String parent) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka, "acks", "all", "max.block.ms", 20_000);
    this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    this.parent = parent;
  }

  /**
   * Returns when Kafka has all of them.
   *
   * @param requests by submission key
   */
  public void send(Map<String, String> requests) {
    try {
      List<Future<RecordMetadata>> sent =
          requests.entrySet().stream().map(r -> send(r.getKey(), r.getValue())).toList();
      for (Future<RecordMetadata> one : sent) {
        one.get(30, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw failed("Kafka did not take the jobs: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("Interrupted.");
    }
  }

  private Future<RecordMetadata> send(String key, String request) {
    ProducerRecord<String, String> record = new ProducerRecord<>(TOPIC, key, request);
    record.headers().add("trainyard-key", key.getBytes(UTF_8));
    record.headers().add("trainyard-parent", parent.getBytes(UTF_8));
    return producer.send(record);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
