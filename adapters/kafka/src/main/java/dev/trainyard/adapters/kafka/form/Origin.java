package dev.trainyard.adapters.kafka.form;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where a record stands.
 *
 * @param timestamp in milliseconds since 1970, as the record keeps it; -1 if it has none
 */
record Origin(String topic, int partition, long offset, long timestamp) {

  static Origin of(ConsumerRecord<?, ?> record) {
    return new Origin(record.topic(), record.partition(), record.offset(), record.timestamp());
  }

  /** The record and no other, also where Kafka was wiped and counts its offsets from 0 again. */
  String key() {
    return this + "@" + timestamp;
  }

  /** {@code topic/partition/offset}, for people. */
  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
