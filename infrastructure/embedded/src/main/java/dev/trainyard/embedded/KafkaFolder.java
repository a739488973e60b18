package dev.trainyard.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** Where the broker keeps its records. */
final class KafkaFolder {
  private final Path records;

  KafkaFolder(Path folder) {
    this.records = folder.resolve("records");
  }

  Path records() {
    return records;
  }

  /** Makes the folder a broker's; one that is a broker's already stays as it is. */
  void format() {
    if (Files.exists(records.resolve("meta.properties"))) {
      return;
    }
    Formatter formatter =
        new Formatter()
            .setPrintStream(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
            .setClusterId(Uuid.randomUuid().toString())
            .setNodeId(KafkaSettings.NODE)
            .setControllerListenerName(KafkaSettings.CONTROLLER)
            .setMetadataLogDirectory(records.toString())
            .addDirectory(records.toString())
            .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
            .setIgnoreFormatted(true);
    try {
      formatter.run();
    } catch (Exception e) {
      throw new CannotStartException("the folder " + records + " cannot be made a broker's", e);
    }
  }
}
