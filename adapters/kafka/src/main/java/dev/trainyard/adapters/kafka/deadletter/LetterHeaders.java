package dev.trainyard.adapters.kafka.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.trainyard.domain.rules.Violation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The headers that a dead letter carries beside the record's own. */
final class LetterHeaders {
  static final String PREFIX = "trainyard-dlq-";
  private static final int MAX_WORDS = 1000;
  private static final int MAX_VIOLATIONS = 100;
  private static final JsonMapper JSON = new JsonMapper();

  private LetterHeaders() {}

  /** Copies the record's own; those of an earlier death are left out. */
  static void copyOwn(ConsumerRecord<byte[], byte[]> record, Headers to) {
    for (Header header : record.headers()) {
      if (!header.key().startsWith(PREFIX)) {
        to.add(header);
      }
    }
  }

  static void addOurs(DeadLetter letter, Headers to) {
    ConsumerRecord<byte[], byte[]> record = letter.record();
    add(to, "reason", cut(letter.reason()));
    add(to, "violations", json(letter.violations()));
    add(to, "topic", record.topic());
    add(to, "partition", Integer.toString(record.partition()));
    add(to, "offset", Long.toString(record.offset()));
    add(to, "timestamp", Long.toString(record.timestamp()));
    if (letter.firstJob() != null) {
      add(to, "first-job", letter.firstJob().toString());
    }
  }

  /** For a record that does not fit with its value. */
  static void addValueLeftOut(ConsumerRecord<byte[], byte[]> record, Headers to) {
    byte[] value = record.value() == null ? new byte[0] : record.value();
    add(to, "value-left-out", "true");
    add(to, "value-bytes", Integer.toString(value.length));
    add(to, "value-sha256", sha256(value));
  }

  static void addHeadersLeftOut(Headers to) {
    add(to, "headers-left-out", "true");
  }

  private static void add(Headers to, String name, String text) {
    to.add(PREFIX + name, text.getBytes(UTF_8));
  }

  private static String json(List<Violation> violations) {
    ArrayNode array = JSON.createArrayNode();
    violations.stream()
        .limit(MAX_VIOLATIONS)
        .forEach(violation ->
            array
                .addObject()
                .put("field", cut(violation.field()))
                .put("message", cut(violation.message())));
    if (violations.size() > MAX_VIOLATIONS) {
      String more = "and " + (violations.size() - MAX_VIOLATIONS) + " more";
      array.addObject().put("field", "").put("message", more);
    }
    return array.toString();
  }

  private static String cut(String words) {
    return words.length() <= MAX_WORDS ? words : words.substring(0, MAX_WORDS) + "...";
  }

  private static String sha256(byte[] value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
