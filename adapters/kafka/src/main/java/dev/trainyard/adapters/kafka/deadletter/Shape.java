package dev.trainyard.adapters.kafka.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** How much of the record a dead letter carries; each next one is smaller. */
enum Shape {
  WHOLE,
  WITHOUT_VALUE,
  WITHOUT_VALUE_AND_HEADERS;

  ProducerRecord<byte[], byte[]> of(DeadLetter letter, String topic) {
    ConsumerRecord<byte[], byte[]> origin = letter.record();
    byte[] key = this == WITHOUT_VALUE_AND_HEADERS ? null : origin.key();
    byte[] value = this == WHOLE ? origin.value() : null;
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, value);
    if (this == WITHOUT_VALUE_AND_HEADERS) {
      LetterHeaders.addHeadersLeftOut(record.headers());
    } else {
      LetterHeaders.copyOwn(origin, record.headers());
    }
    LetterHeaders.addOurs(letter, record.headers());
    if (this != WHOLE) {
      LetterHeaders.addValueLeftOut(origin, record.headers());
    }
    return record;
  }
}
