package dev.trainyard.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends a number of jobs and waits until the world was told of the end of the last. */
record Round(StackUnderTest stack, Database database) {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
  private static final String REQUEST =
      """
      {"displayName":"bench-%d","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},"replicaCount":1,\
      "containerSpec":{"imageUri":"us-docker.pkg.dev/p/r/noop:1","command":["true"]}}]},"labels":{"bench":"intake"}}\
      """;

  /**
   * In seconds.
   *
   * @param stages since the first record was sent
   * @param copy of the rows that the intake wrote
   * @param cpu by process, over the whole round
   */
  record Times(Map<Stage, Double> stages, double copy, Map<String, Double> cpu) {}

  Times run(int jobs) throws Exception {
    long newest = database.number("select coalesce(max(id), 0) from job");
    CpuTimes before = CpuTimes.of(stack);
    long began = System.nanoTime();
    send(jobs);
    Map<Stage, Double> stages = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      await(stage.unfinished(newest, jobs), began);
      stages.put(stage, (System.nanoTime() - began) / 1e9);
    }
    CpuTimes after = CpuTimes.of(stack);
    return new Times(stages, RowCopy.seconds(database, newest), after.since(before));
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

  private void await(String unfinished, long began) throws Exception {
    while (database.number(unfinished) > 0) {
      if (System.nanoTime() - began > LONGEST.toNanos()) {
        throw new IllegalStateException("not done after " + LONGEST + ": " + unfinished);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }
}
