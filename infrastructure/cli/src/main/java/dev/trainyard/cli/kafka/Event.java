package dev.trainyard.cli.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A job's event as it was read from Kafka.
 *
 * @param id the CloudEvents id, {@code JOB/VERSION/MOMENT}
 */
public record Event(String id, JsonNode value) {
  static final String TOPIC = "trainyard.job-events";

  static Event of(ConsumerRecord<String, String> record) {
    JsonNode value = Json.parse(record.value());
    Header id = record.headers().lastHeader("ce_id");
    return new Event(id == null ? "" : new String(id.value(), UTF_8), value);
  }

  public String submissionKey() {
    return value.path("submissionKey").asText();
  }

  public String job() {
    return value.path("jobId").asText();
  }

  public long version() {
    return value.path("version").asLong();
  }

  public String state() {
    return value.path("state").asText();
  }
}
