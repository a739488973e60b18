package dev.trainyard.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Jobs that run until they are cancelled. */
record LongJobs(StackUnderTest stack, Database database) {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final String REQUEST =
      """
      {"displayName":"bench-%d","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},"replicaCount":1,\
      "containerSpec":{"imageUri":"us-docker.pkg.dev/p/r/noop:1","command":["true"]}}]},\
      "labels":{"bench":"watch","trainyard-emulator-fate":"endless"}}\
      """;

  /** Returns when Trainyard knows that all of them run. */
  void begin(int jobs) throws SQLException {
    send(jobs);
    await("select %d - count(*) from job where phase = 4".formatted(jobs));
  }

  private void send(int jobs) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", stack.kafka(), "linger.ms", 20, "batch.size", 200_000);
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < jobs; i++) {
        byte[] request = REQUEST.formatted(i).getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>("trainyard.submissions", request));
      }
    }
  }

  private void await(String unfinished) throws SQLException {
    long began = System.nanoTime();
    while (database.number(unfinished) > 0) {
      if (System.nanoTime() - began > LONGEST.toNanos()) {
        throw new IllegalStateException("not done after " + LONGEST + ": " + unfinished);
      }
      LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
    }
  }
}
