package dev.trainyard.cli.dlq;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.api.Json;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** A submission that was turned away. */
record Letter(ConsumerRecord<byte[], byte[]> record) {
  private static final String OURS = "trainyard-dlq-";
  private static final String KEY = "trainyard-key";

  /** {@code PARTITION/OFFSET}. */
  String id() {
    return record.partition() + "/" + record.offset();
  }

  Instant at() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** {@code TOPIC/PARTITION/OFFSET} of the record that was turned away. */
  String origin() {
    return topic() + "/" + header(OURS + "partition") + "/" + header(OURS + "offset");
  }

  String topic() {
    return header(OURS + "topic");
  }

  /** The reason and every violation that says more, in words. */
  String why() {
    Set<String> words = new LinkedHashSet<>(List.of(header(OURS + "reason")));
    violations().forEach(violation -> words.add(words(violation)));
    return String.join("; ", words);
  }

  private static String words(JsonNode violation) {
    String field = violation.path("field").asText();
    return (field.isEmpty() ? "" : field + ": ") + violation.path("message").asText();
  }

  private JsonNode violations() {
    String violations = header(OURS + "violations");
    try {
      return Json.parse(violations.isEmpty() ? "[]" : violations);
    } catch (IllegalArgumentException e) {
      return Json.array();
    }
  }

  /** Whether all of the record is in it; one that was too large is kept without its value. */
  boolean isWhole() {
    return !topic().isEmpty()
        && header(OURS + "value-left-out").isEmpty()
        && header(OURS + "headers-left-out").isEmpty();
  }

  /** The key that the submission has, however often it is sent. */
  String key() {
    String own = header(KEY);
    return own.isEmpty() ? origin() + "@" + header(OURS + "timestamp") : own;
  }

  /**
   * The record as it was turned away. One whose place in the topic was its key keeps that as its
   * own.
   */
  ProducerRecord<byte[], byte[]> again() {
    ProducerRecord<byte[], byte[]> again =
        new ProducerRecord<>(topic(), record.key(), record.value());
    for (Header header : record.headers()) {
      if (!header.key().startsWith(OURS)) {
        again.headers().add(header);
      }
    }
    if (header(KEY).isEmpty() && !isEvent()) {
      again.headers().add(KEY, key().getBytes(UTF_8));
    }
    return again;
  }

  /** A CloudEvent has a key of its own: its source and id. */
  private boolean isEvent() {
    return !header("ce_id").isEmpty()
        || header("content-type").strip().startsWith("application/cloudevents");
  }

  ObjectNode json(boolean isRedriven) {
    ObjectNode json = Json.object();
    json.put("letter", id()).put("at", at().toString()).put("origin", origin());
    json.put("key", isEvent() ? "" : key()).put("reason", header(OURS + "reason"));
    json.set("violations", violations());
    json.put("whole", isWhole()).put("redriven", isRedriven);
    byte[] value = record.value();
    return value == null ? json : json.put("value", new String(value, UTF_8));
  }

  private String header(String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }
}
