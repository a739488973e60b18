package dev.trainyard.cli.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Json;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A submission that was turned away.
 *
 * @param why the reason and every violation, in words
 */
public record DeadLetter(String submissionKey, String why) {
  static final String TOPIC = "trainyard.submissions.dlq";

  static DeadLetter of(ConsumerRecord<String, String> record) {
    List<String> words = new ArrayList<>(List.of(header(record, "trainyard-dlq-reason")));
    String violations = header(record, "trainyard-dlq-violations");
    for (JsonNode violation : Json.parse(violations.isEmpty() ? "[]" : violations)) {
      words.add(violation.path("field").asText() + ": " + violation.path("message").asText());
    }
    return new DeadLetter(header(record, "trainyard-key"), String.join("; ", words));
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
