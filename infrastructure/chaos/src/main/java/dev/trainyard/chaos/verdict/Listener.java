package dev.trainyard.chaos.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.chaos.stage.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Listens to the topic of events from its beginning, and remembers what it heard when. */
public final class Listener implements AutoCloseable {
  private static final String TOPIC = "trainyard.job-events";

  private final Map<String, Story> stories = new ConcurrentHashMap<>();
  private final String servers;
  private final Thread thread;
  private final AtomicLong heard = new AtomicLong();
  private volatile boolean closed;
  private volatile long behind = Long.MAX_VALUE;

  private Listener(String servers) {
    this.servers = servers;
    this.thread = Thread.ofPlatform().daemon().name("listener").start(this::listen);
  }

  public static Listener start(String servers) {
    return new Listener(servers);
  }

  /** Waits until it has heard all that is there; whether it has. */
  public boolean awaitEnd(Duration longest) {
    behind = Long.MAX_VALUE;
    return Patience.until(longest, () -> behind == 0);
  }

  /** The newest versions of all jobs, added up. */
  public long heard() {
    return heard.get();
  }

  /** By job; only for those who come after {@link #close}. */
  Map<String, Story> stories() {
    return stories;
  }

  static Map<String, Object> config(String servers) {
    return Map.of(
        "bootstrap.servers",
        servers,
        "isolation.level",
        "read_committed",
        "max.partition.fetch.bytes",
        16 * 1024 * 1024,
        "reconnect.backoff.max.ms",
        1_000,
        "default.api.timeout.ms",
        60_000);
  }

  private void listen() {
    try (var consumer =
        new KafkaConsumer<>(
            config(servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(consumer, TOPIC);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!closed) {
        consumer.poll(Duration.ofMillis(200)).forEach(this::hear);
        // why: asked of the broker only when somebody waits for it
        if (behind > 0) {
          behind = behind(consumer, partitions);
        }
      }
    }
  }

  private static long behind(KafkaConsumer<?, ?> consumer, List<TopicPartition> partitions) {
    try {
      return consumer.endOffsets(partitions, Duration.ofSeconds(2)).entrySet().stream()
          .mapToLong(end -> end.getValue() - consumer.position(end.getKey()))
          .sum();
    } catch (KafkaException _) {
      return Long.MAX_VALUE;
    }
  }

  static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private void hear(ConsumerRecord<byte[], byte[]> event) {
    String job = new String(event.key(), UTF_8);
    String id = new String(event.headers().lastHeader("ce_id").value(), UTF_8);
    Story story = stories.computeIfAbsent(job, Story::new);
    int before = story.newest();
    story.hear(id, event.value(), Instant.now());
    heard.addAndGet(story.newest() - before);
  }

  @Override
  public void close() {
    closed = true;
    Patience.until(Duration.ofSeconds(30), () -> !thread.isAlive());
  }
}
