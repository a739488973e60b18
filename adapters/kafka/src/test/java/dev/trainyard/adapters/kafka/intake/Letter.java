package dev.trainyard.adapters.kafka.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.adapters.vertex.wire.CustomJobJson;
import dev.trainyard.domain.testkit.JobRequests;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** A record to send to the submissions topic. */
final class Letter {
  static final String TOPIC = "trainyard.submissions";
  static final String DEAD = "trainyard.submissions.dlq";
  static final String JOB = CustomJobJson.write(JobRequests.aContainerJob());

  private final byte @Nullable [] value;
  private final List<Header> headers = new ArrayList<>();
  private int partition;

  private Letter(byte @Nullable [] value) {
    this.value = value;
  }

  static Letter aLetter(String value) {
    return new Letter(value.getBytes(UTF_8));
  }

  static Letter aLetter(byte @Nullable [] value) {
    return new Letter(value);
  }

  Letter partition(int partition) {
    this.partition = partition;
    return this;
  }

  Letter header(String name, String text) {
    headers.add(new RecordHeader(name, text.getBytes(UTF_8)));
    return this;
  }

  ProducerRecord<byte[], byte[]> build() {
    return new ProducerRecord<>(TOPIC, partition, "k1".getBytes(UTF_8), value, headers);
  }
}
