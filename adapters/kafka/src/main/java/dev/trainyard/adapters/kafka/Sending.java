package dev.trainyard.adapters.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Producers that lose and double nothing, and waiting for what they were given. */
public final class Sending {
  /**
   * As large as the brokers of our topics allow, and some more, so that they are the ones to say
   * no.
   */
  private static final int MAX_REQUEST = 17 * 1024 * 1024;

  private Sending() {}

  /**
   * @param cluster where Kafka is and how it is to be spoken to
   * @param within how long one record may take
   */
  public static Producer<byte[], byte[]> producer(Map<String, Object> cluster, Duration within) {
    int millis = Math.toIntExact(within.toMillis());
    Map<String, Object> settings = new HashMap<>(cluster);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("linger.ms", 5);
    settings.put("batch.size", 256 * 1024);
    settings.put("max.request.size", MAX_REQUEST);
    settings.put("request.timeout.ms", Math.max(1, millis / 2));
    settings.put("delivery.timeout.ms", millis + 5);
    settings.put("max.block.ms", millis);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Returns when Kafka has the record; throws what it says if it does not take it. */
  public static void await(Future<?> record, Duration within) {
    try {
      record.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException why ? why : new KafkaException(e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaException("Kafka took longer than " + within, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while Kafka was to take a record", e);
    }
  }
}
