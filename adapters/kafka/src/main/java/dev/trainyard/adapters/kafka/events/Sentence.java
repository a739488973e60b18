package dev.trainyard.adapters.kafka.events;

import org.apache.kafka.clients.producer.ProducerRecord;

/** A record, and what it tells of. */
record Sentence(Telling of, ProducerRecord<byte[], byte[]> record) {
  String id() {
    return of.id();
  }

  /** How long it is, but for what is about the same in all of them. */
  int bytes() {
    return record.value().length;
  }
}
