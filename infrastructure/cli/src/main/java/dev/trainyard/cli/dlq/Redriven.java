package dev.trainyard.cli.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.cli.api.Json;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Which letters were handed in again: a compacted topic beside theirs, as a letter itself cannot be
 * changed. A letter is known by its place and its time, so that a topic that was made anew begins
 * anew.
 */
final class Redriven {
  static final String TOPIC = "trainyard.submissions.dlq.redriven";

  private final Set<String> known = new HashSet<>();

  static Redriven read(String kafka) {
    Redriven redriven = new Redriven();
    new WholeTopic(kafka, TOPIC).each(one -> redriven.known.add(new String(one.key(), UTF_8)));
    return redriven;
  }

  boolean has(Letter letter) {
    return known.contains(name(letter));
  }

  static ProducerRecord<byte[], byte[]> record(Letter letter, String actor, Instant at) {
    String value =
        Json.mapper()
            .createObjectNode()
            .put("letter", letter.id())
            .put("topic", letter.topic())
            .put("actor", actor)
            .put("at", at.toString())
            .toString();
    return new ProducerRecord<>(TOPIC, name(letter).getBytes(UTF_8), value.getBytes(UTF_8));
  }

  private static String name(Letter letter) {
    return letter.id() + "/" + letter.at().toEpochMilli();
  }
}
