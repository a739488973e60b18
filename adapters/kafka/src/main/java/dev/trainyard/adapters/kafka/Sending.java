package dev.trainyard.adapters.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
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

  private static final int BATCH = 256 * 1024;

  /** How long an answer to one of {@link #admin}'s calls is to be awaited. */
  static final Duration ONE_CALL = Duration.ofSeconds(8);

  private Sending() {}

  /**
   * @param cluster where Kafka is and how it is to be spoken to
   * @param within how long one record may take
   */
  public static Producer<byte[], byte[]> producer(Map<String, Object> cluster, Duration within) {
    return make(settings(cluster, within));
  }

  /**
   * One whose records count when their transaction is committed.
   *
   * @param id whoever opens another one under it shuts this one out
   * @param within how long a transaction may take: half of it for its records, half for its end
   * @param largest what its topics take at once, in bytes
   */
  public static Producer<byte[], byte[]> transactional(
      Map<String, Object> cluster, Duration within, String id, int largest) {
    Map<String, Object> settings = settings(cluster, within.dividedBy(2));
    // why: of a batch that is too large the client makes batches of this size, over and over
    settings.put("batch.size", Math.min(BATCH, largest));
    settings.put("transactional.id", id);
    settings.put("transaction.timeout.ms", Math.toIntExact(within.toMillis()));
    return make(settings);
  }

  private static Map<String, Object> settings(Map<String, Object> cluster, Duration within) {
    int millis = Math.toIntExact(within.toMillis());
    Map<String, Object> settings = new HashMap<>(cluster);
    settings.put("acks", "all");
    settings.put("enable.idempotence", true);
    settings.put("linger.ms", 5);
    settings.put("batch.size", BATCH);
    settings.put("max.request.size", MAX_REQUEST);
    settings.put("request.timeout.ms", Math.max(1, millis / 2));
    settings.put("delivery.timeout.ms", millis + 5);
    settings.put("max.block.ms", millis);
    return settings;
  }

  private static Producer<byte[], byte[]> make(Map<String, Object> settings) {
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  static Admin admin(Map<String, Object> cluster) {
    Map<String, Object> settings = new HashMap<>(cluster);
    settings.put("default.api.timeout.ms", 5_000);
    settings.put("request.timeout.ms", 4_000);
    return Admin.create(settings);
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
