package dev.trainyard.embedded;

import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker inside this JVM, on loopback. What it holds stays in its folder and survives
 * a killed JVM; a power cut may take its last moments, as with any broker that has no replica.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final String TEMPORARY = "trainyard-kafka-";

  private final FolderLock lock;
  private final KafkaRaftServer server;
  private final int port;
  private final Runnable afterwards;
  private boolean closed;

  private EmbeddedKafka(Path folder, FolderLock lock, int wantedPort, Runnable afterwards) {
    this.lock = lock;
    this.afterwards = afterwards;
    KafkaLogs.quieten();
    KafkaFolder records = new KafkaFolder(folder);
    records.format();
    port = Ports.claim(wantedPort, "Kafka");
    KafkaConfig config =
        KafkaConfig.fromProps(KafkaSettings.of(records.records(), port, Ports.free()), false);
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
    return start(Folders.make(dataDir), port, () -> {});
  }

  /**
   * Starts one on a free port for a test; when it is closed, or the JVM ends, all of it is gone.
   */
  public static EmbeddedKafka temporary() {
    Leftovers.sweep(TEMPORARY, _ -> {});
    Path folder = Folders.temporary(TEMPORARY);
    EmbeddedKafka kafka = start(folder, 0, () -> Folders.delete(folder));
    Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
    return kafka;
  }

  private static EmbeddedKafka start(Path folder, int port, Runnable afterwards) {
    FolderLock lock = FolderLock.take(folder);
    try {
      return new EmbeddedKafka(folder, lock, port, afterwards);
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
      lock.close();
      afterwards.run();
    }
  }
}
