package dev.trainyard.embedded;

import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker inside this JVM, on loopback. What it holds stays in its folder and survives
 * a killed JVM; a power cut may take its last moments, as with any broker that has no replica.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final String TEMPORARY = "trainyard-kafka-";

  private record Ways(int port, List<Detour> detours) {}

  private final FolderLock lock;
  private final KafkaRaftServer server;
  private final int port;
  private final Runnable afterwards;
  private boolean closed;

  private EmbeddedKafka(Path folder, FolderLock lock, Ways ways, Runnable afterwards) {
    this.lock = lock;
    this.afterwards = afterwards;
    KafkaLogs.quieten();
    KafkaFolder records = new KafkaFolder(folder);
    records.format();
    port = Ports.claim(ways.port(), "Kafka");
    KafkaConfig config =
        KafkaConfig.fromProps(
            KafkaSettings.of(records.records(), port, Ports.lasting(), ways.detours()), false);
    server = new KafkaRaftServer(config, Time.SYSTEM);
    server.startup();
  }

  /**
   * Starts it, and returns when it takes records. Records of up to 16 MiB fit.
   *
   * @param dataDir its folder; made if it is not there
   * @param port where it listens; 0 for a free port
   * @throws CannotStartException if the folder belongs to another living process, the port is in
   *     use, or Kafka says no
   */
  public static EmbeddedKafka start(Path dataDir, int port) {
    return start(dataDir, port, List.of());
  }

  /** The same, with more ways to it. */
  static EmbeddedKafka start(Path dataDir, int port, List<Detour> detours) {
    return start(Folders.make(dataDir), new Ways(port, detours), () -> {});
  }

  /**
   * Starts one on a free port for a test; when it is closed, or the JVM ends, all of it is gone.
   */
  public static EmbeddedKafka temporary() {
    Leftovers.sweep(TEMPORARY, _ -> {});
    Path folder = Folders.temporary(TEMPORARY);
    EmbeddedKafka kafka = start(folder, new Ways(0, List.of()), () -> Folders.delete(folder));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
    return kafka;
  }

  private static EmbeddedKafka start(Path folder, Ways ways, Runnable afterwards) {
    FolderLock lock = FolderLock.take(folder);
    try {
      return new EmbeddedKafka(folder, lock, ways, afterwards);
    } catch (CannotStartException e) {
      lock.close();
      throw e;
    } catch (RuntimeException e) {
      lock.close();
      throw new CannotStartException("the embedded Kafka does not start in " + folder, e);
    }
  }

  public String bootstrapServers() {
    return Ports.LOOPBACK + ":" + port;
  }

  public int port() {
    return port;
  }

  /** Stops it. A second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      server.shutdown();
      server.awaitShutdown();
    } finally {
      // why: who holds the lock is the only one to delete
      try (lock) {
        afterwards.run();
      }
    }
  }
}
