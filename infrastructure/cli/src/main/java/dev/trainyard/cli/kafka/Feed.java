package dev.trainyard.cli.kafka;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Records as they come. */
public interface Feed extends AutoCloseable {
  /** What has come since the last time, waiting for the first of it no longer than given. */
  List<ConsumerRecord<String, String>> read(Duration patience);

  @Override
  void close();
}
