package dev.trainyard.bench;

import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Sends submissions through Kafka to an emulator that runs nothing, and prints how many a second are written down and
 * started, beside COPY of the very same rows into equal tables of the same server.
 */
public final class IntakeBench {
  private static final List<String> TABLES = List.of("submission", "job", "history");
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final String REQUEST =
      """
      {"displayName":"bench-%d","jobSpec":{"workerPoolSpecs":[{"machineSpec":{"machineType":"n1-standard-4"},"replicaCount":1,\
      "containerSpec":{"imageUri":"us-docker.pkg.dev/p/r/noop:1","command":["true"]}}]},"labels":{"bench":"intake"}}""";

  private IntakeBench() {}

  public static void main(String... args) throws Exception {
    int jobs = args.length > 2 ? Integer.parseInt(args[2]) : 20_000;
    try (StackUnderTest stack = StackUnderTest.start(Path.of(args[0]), Path.of(args[1]));
        Connection database = stack.postgres()) {
      send(stack.kafka(), jobs);
      await(database, jobs);
      report(database, jobs);
    }
  }

  private static void send(String kafka, int jobs) {
    Map<String, Object> config = Map.of("bootstrap.servers", kafka, "linger.ms", 20, "batch.size", 200_000);
    try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < jobs; i++) {
        byte[] request = REQUEST.formatted(i).getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>("trainyard.submissions", request));
      }
    }
  }

  private static void await(Connection database, int jobs) throws Exception {
    long began = System.nanoTime();
    long ended = 0;
    while (ended < jobs && System.nanoTime() - began < LONGEST.toNanos()) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      ended = number(database, "select count(*) from job where end_time is not null");
      long written = number(database, "select count(*) from job");
      long started = number(database, "select count(*) from job where remote_name is not null and remote_name <> ''");
      System.out.printf("%3d s  written %6d  started %6d  ended %6d%n", (System.nanoTime() - began) / 1_000_000_000, written, started, ended);
    }
    if (ended < jobs) {
      throw new IllegalStateException("only " + ended + " of " + jobs + " jobs ended");
    }
  }

  private static void report(Connection database, int jobs) throws Exception {
    double intake = jobs / seconds(database, "reason = 1");
    double starts = jobs / seconds(database, "reason in (3, 4)");
    double copy = jobs / copySeconds(database);
    System.out.printf("intake   %8.0f jobs/s   %4.0f %% of COPY%n", intake, 100 * intake / copy);
    System.out.printf("starts   %8.0f jobs/s   %4.0f %% of COPY%n", starts, 100 * starts / copy);
    System.out.printf("COPY     %8.0f jobs/s   (the same %s rows, equal tables and indexes)%n", copy, String.join(", ", TABLES));
  }

  private static double seconds(Connection database, String which) throws Exception {
    return number(database, "select extract(epoch from max(update_time) - min(update_time)) * 1000 from history where " + which) / 1000.0;
  }

  private static double copySeconds(Connection database) throws Exception {
    CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
    double seconds = 0;
    for (String table : TABLES) {
      StringWriter rows = new StringWriter();
      String which = table.equals("history") ? " where version = 1" : "";
      copy.copyOut("copy (select * from " + table + which + ") to stdout", rows);
      try (Statement statement = database.createStatement()) {
        statement.execute("create table bench_" + table + " (like " + table + " including all)");
      }
      long began = System.nanoTime();
      copy.copyIn("copy bench_" + table + " from stdin", new StringReader(rows.toString()));
      seconds += (System.nanoTime() - began) / 1e9;
    }
    return seconds;
  }

  private static long number(Connection database, String sql) throws Exception {
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
