package dev.trainyard.adapters.kafka.events;

import dev.trainyard.adapters.kafka.KafkaSettings;
import dev.trainyard.adapters.kafka.Sending;
import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.domain.job.JobEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

@Singleton
final class KafkaEventPublisher implements EventPublisher {
  private final Producer<byte[], byte[]> producer;
  private final EventRecords records;
  private final Duration within;

  @Inject
  KafkaEventPublisher(
      @Identifier("default-kafka-broker") Map<String, Object> cluster, KafkaSettings settings) {
    this(
        Sending.producer(cluster, settings.publishWithin()),
        new EventRecords(settings.topics()),
        settings.publishWithin());
  }

  KafkaEventPublisher(Producer<byte[], byte[]> producer, EventRecords records, Duration within) {
    this.producer = producer;
    this.records = records;
    this.within = within;
  }

  @Override
  public void publish(List<JobEvent> events) {
    List<Future<?>> sent = new ArrayList<>(events.size() * 2);
    try {
      for (ProducerRecord<byte[], byte[]> record : records.of(events)) {
        sent.add(send(record));
      }
      for (Future<?> one : sent) {
        Sending.await(one, within);
      }
    } catch (KafkaException e) {
      throw new PublisherAwayException("Kafka did not take " + events.size() + " events", e);
    }
  }

  private Future<?> send(ProducerRecord<byte[], byte[]> record) {
    Future<?> one = producer.send(record);
    // why: with Kafka away every send blocks until it has failed; the first is enough
    if (one.isDone()) {
      Sending.await(one, within);
    }
    return one;
  }

  @PreDestroy
  void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
