package dev.trainyard.adapters.kafka.events;

import org.apache.kafka.common.KafkaException;

/** Kafka does not take an event in any form; nothing can be told that comes after it. */
final class RefusedForeverException extends KafkaException {
  private static final long serialVersionUID = 1L;

  RefusedForeverException(String event, Throwable why) {
    super(
        "Kafka refuses the event " + event + " even in its shortest form: " + why.getMessage(),
        why);
  }
}
