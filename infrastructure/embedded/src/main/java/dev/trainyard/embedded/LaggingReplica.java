package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A copy of a cluster that stands still, which can take its place. */
final class LaggingReplica {
  private final Path cluster;
  private final Path replica;

  LaggingReplica(Path cluster) {
    this.cluster = cluster;
    this.replica = cluster.resolveSibling(cluster.getFileName() + "-replica");
  }

  void take() {
    Folders.delete(replica);
    // why: it keeps the owner and the rights of each file, whoever PostgreSQL runs as
    Program ended = Program.run(List.of("cp", "-a", cluster.toString(), replica.toString()));
    if (!ended.succeeded()) {
      throw new IllegalStateException("the cluster cannot be copied: " + ended.said());
    }
  }

  /** It recovers what it has, and begins a timeline of its own. */
  void promote() {
    if (!Files.exists(replica)) {
      throw new IllegalStateException("there is no replica of " + cluster);
    }
    try {
      Files.writeString(
          replica.resolve("postgresql.auto.conf"),
          // why: with hot_standby it takes questions before its new life has begun
          "restore_command = 'false'\nhot_standby = 'off'\n",
          StandardOpenOption.APPEND);
      Path owned = replica.resolve("PG_VERSION");
      Path signal = Files.createFile(replica.resolve("recovery.signal"));
      Files.setOwner(signal, Files.getOwner(owned));
      Folders.delete(cluster);
      Files.move(replica, cluster);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
