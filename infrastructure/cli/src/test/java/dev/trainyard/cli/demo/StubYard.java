package dev.trainyard.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trainyard.cli.testkit.ScriptedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads submissions from a real Kafka and answers as a server would whose jobs end at once. */
final class StubYard implements AutoCloseable {
  private static final List<String> STATES = List.of("QUEUED", "STARTING", "PENDING", "RUNNING");

  private final String kafka;
  private final ScriptedServer server;
  private final Path bucket;
  private final String failing;
  private final Thread thread;
  private volatile boolean closed;

  /**
   * @param bucket where the models go
   * @param failing the example whose job is to fail
   */
  StubYard(String kafka, ScriptedServer server, Path bucket, String failing) throws Exception {
    this.kafka = kafka;
    this.server = server;
    this.bucket = bucket;
    this.failing = failing;
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      List<String> names =
          new ArrayList<>(
              List.of(
                  "trainyard.submissions", "trainyard.submissions.dlq", "trainyard.job-events"));
      names.removeAll(admin.listTopics().names().get());
      admin
          .createTopics(names.stream().map(n -> new NewTopic(n, 2, (short) 1)).toList())
          .all()
          .get();
    }
    thread = Thread.ofVirtual().start(this::serve);
  }

  private void serve() {
    Map<String, Object> in =
        Map.of("bootstrap.servers", kafka, "group.id", "stub", "auto.offset.reset", "earliest");
    Map<String, Object> out = Map.of("bootstrap.servers", kafka, "linger.ms", 0);
    try (var consumer =
            new KafkaConsumer<>(in, new StringDeserializer(), new StringDeserializer());
        var producer = new KafkaProducer<>(out, new StringSerializer(), new StringSerializer())) {
      consumer.subscribe(List.of("trainyard.submissions"));
      int id = 100;
      while (!closed) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
          train(
              id++,
              new String(record.headers().lastHeader("trainyard-key").value(), UTF_8),
              producer);
        }
      }
    }
  }

  private void train(int id, String key, KafkaProducer<String, String> producer) {
    String end = key.endsWith("/" + failing) ? "FAILED" : "SUCCEEDED";
    List<String> states = new ArrayList<>(STATES);
    states.add(end);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < states.size(); i++) {
      rows.add(
          "{\"jobId\":\"%d\",\"submissionKey\":\"%s\",\"version\":%d,\"state\":\"%s\",\"at\":\"2026-03-01T12:00:0%dZ\"}"
              .formatted(id, key, i + 1, states.get(i), i));
    }
    String path = "GET /trainyard/v1/projects/demo/jobs/" + id;
    server.on(path, 200, "{\"jobId\":\"%d\",\"state\":\"%s\",\"reason\":\"\"}".formatted(id, end));
    server.on(path + "/history", 200, "{\"history\":[" + String.join(",", rows) + "]}");
    writeMetrics(key.substring(key.lastIndexOf('/') + 1));
    rows.forEach(row -> producer.send(new ProducerRecord<>("trainyard.job-events", "" + id, row)));
    producer.flush();
  }

  private void writeMetrics(String example) {
    try {
      Path folder =
          Files.createDirectories(
              bucket.resolve(example.equals("hello") ? "output" : example + "/model"));
      Files.writeString(folder.resolve("metrics.json"), "{\"final\":{\"loss\":0.5}}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join(Duration.ofSeconds(20));
  }
}
