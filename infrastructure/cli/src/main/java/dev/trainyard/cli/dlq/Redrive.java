package dev.trainyard.cli.dlq;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Hands letters in again, and keeps a record of that. */
final class Redrive implements AutoCloseable {
  private static final long PATIENCE = 30;
  private static final int LARGEST = 16 * 1024 * 1024;

  private final KafkaProducer<byte[], byte[]> producer;
  private final String actor;
  private final InstantSource clock;

  Redrive(String kafka, String actor, InstantSource clock) {
    makeTopic(kafka);
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka,
            "acks",
            "all",
            "max.block.ms",
            20_000,
            "max.request.size",
            LARGEST);
    this.producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    this.actor = actor;
    this.clock = clock;
  }

  private static void makeTopic(String kafka) {
    NewTopic topic =
        new NewTopic(Redriven.TOPIC, Optional.of(1), Optional.empty())
            .configs(Map.of("cleanup.policy", "compact"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.createTopics(List.of(topic)).all().get(PATIENCE, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw failed("Kafka does not make " + Redriven.TOPIC + ": " + e.getCause().getMessage());
      }
    } catch (TimeoutException e) {
      throw failed("Kafka at " + kafka + " does not answer.");
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /**
   * Returns when Kafka has all of them. The record is kept only after that: who breaks off in
   * between sends a letter twice, which its key makes one job.
   */
  void send(List<Letter> letters) {
    await(letters.stream().map(letter -> producer.send(letter.again())).toList());
    await(
        letters.stream()
            .map(letter -> producer.send(Redriven.record(letter, actor, clock.instant())))
            .toList());
  }

  private static void await(List<Future<RecordMetadata>> sent) {
    try {
      for (Future<RecordMetadata> one : sent) {
        one.get(PATIENCE, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw failed("Kafka did not take the letters: " + e.getMessage() + ". Redrive them again.");
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private static RuntimeException interrupted() {
    Thread.currentThread().interrupt();
    return failed("Interrupted.");
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
  }
}
