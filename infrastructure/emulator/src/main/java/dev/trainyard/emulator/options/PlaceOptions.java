package dev.trainyard.emulator.options;

import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the emulator listens and keeps its files. */
public final class PlaceOptions {
  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--port",
      defaultValue = "8090",
      description = "Port for gRPC and HTTP, 0 for a free one (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--state",
      defaultValue = ".trainyard/emulator",
      description = "Folder for journal and logs (${DEFAULT-VALUE}).")
  private Path state = Path.of("");

  @Option(
      names = "--bucket-root",
      description = "gs://BUCKET/X is DIR/BUCKET/X (buckets in the state folder).",
      paramLabel = "DIR")
  private @Nullable Path bucketRoot;

  @Option(names = "--gcs-link", description = "Link /gcs to the bucket root, as Vertex mounts it.")
  private boolean gcsLink;

  /** Settings with these places and otherwise the usual. */
  public EmulatorSettings settings(Mode mode) {
    Path folder = state.toAbsolutePath().normalize();
    Path buckets = bucketRoot == null ? folder.resolve("buckets") : bucketRoot.toAbsolutePath();
    return EmulatorSettings.of(mode, folder)
        .withAddress(host, port)
        .withBucketRoot(buckets.normalize());
  }

  public boolean linksGcs() {
    return gcsLink;
  }
}
