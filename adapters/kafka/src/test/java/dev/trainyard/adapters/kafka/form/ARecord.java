package dev.trainyard.adapters.kafka.form;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.adapters.vertex.wire.CustomJobJson;
import dev.trainyard.domain.testkit.JobRequests;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Records as they stand in the topic: partition 0, offset 42, written at 1000, the key only for
 * partitioning.
 */
public final class ARecord {
  public static final String JOB = CustomJobJson.write(JobRequests.aContainerJob());

  private final ConsumerRecord<byte[], byte[]> record;

  private ARecord(byte @Nullable [] value, long offset) {
    this(value, offset, 1000);
  }

  private ARecord(byte @Nullable [] value, long offset, long timestamp) {
    byte[] key = "some-key".getBytes(UTF_8);
    record =
        new ConsumerRecord<>(
            "trainyard.submissions",
            0,
            offset,
            timestamp,
            TimestampType.CREATE_TIME,
            key.length,
            value == null ? -1 : value.length,
            key,
            value,
            new RecordHeaders(),
            Optional.empty());
  }

  public static ARecord aBareRecord(String value) {
    return aRecord(value);
  }

  static ARecord aRecord(String value) {
    return new ARecord(value.getBytes(UTF_8), 42);
  }

  static ARecord aRecord(byte @Nullable [] value) {
    return new ARecord(value, 42);
  }

  public ARecord at(long offset) {
    ARecord moved = new ARecord(record.value(), offset);
    record.headers().forEach(moved.record.headers()::add);
    return moved;
  }

  ARecord writtenAt(long timestamp) {
    return new ARecord(record.value(), record.offset(), timestamp);
  }

  static ARecord aStructuredEvent(String more, String data) {
    return aRecord(
            "{\"specversion\":\"1.0\",\"type\":\"dev.trainyard.job.submit\",\"source\":\"/ci/main\","
                + "\"id\":\"run-1\""
                + more
                + ",\"data\": "
                + data
                + " }")
        .header("content-type", "application/cloudevents+json");
  }

  static ARecord aBinaryEvent(String data) {
    return aRecord(data)
        .header("ce_specversion", "1.0")
        .header("ce_type", "dev.trainyard.job.submit")
        .header("ce_source", "/ci/main")
        .header("ce_id", "run-1")
        .header("content-type", "application/json");
  }

  public ARecord header(String name, String text) {
    record.headers().add(name, text.getBytes(UTF_8));
    return this;
  }

  public ConsumerRecord<byte[], byte[]> build() {
    return record;
  }
}
