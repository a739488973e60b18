package dev.trainyard.adapters.kafka.deadletter;

import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.kafka.Sending;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

@Singleton
final class KafkaDeadLetters implements DeadLetters {
  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final Duration within;

  @Inject
  KafkaDeadLetters(
      @Identifier("default-kafka-broker") Map<String, Object> cluster, KafkaSettings settings) {
    this(
        Sending.producer(cluster, settings.publishWithin()),
        settings.topics().deadLetters(),
        settings.publishWithin());
  }

  KafkaDeadLetters(Producer<byte[], byte[]> producer, String topic, Duration within) {
    this.producer = producer;
    this.topic = topic;
    this.within = within;
  }

  @Override
  public void send(List<DeadLetter> letters) {
    try {
      List<? extends Future<?>> sent =
          letters.stream().map(letter -> producer.send(Shape.WHOLE.of(letter, topic))).toList();
      for (int i = 0; i < letters.size(); i++) {
        settle(letters.get(i), sent.get(i));
      }
    } catch (KafkaException e) {
      throw new LettersAwayException("dead letters could not be sent to " + topic, e);
    }
  }

  private void settle(DeadLetter letter, Future<?> whole) {
    try {
      Sending.await(whole, within);
    } catch (RecordTooLargeException _) {
      sendSmaller(letter);
    }
  }

  private void sendSmaller(DeadLetter letter) {
    try {
      Sending.await(producer.send(Shape.WITHOUT_VALUE.of(letter, topic)), within);
    } catch (RecordTooLargeException _) {
      Sending.await(producer.send(Shape.WITHOUT_VALUE_AND_HEADERS.of(letter, topic)), within);
    }
  }

  @PreDestroy
  void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
