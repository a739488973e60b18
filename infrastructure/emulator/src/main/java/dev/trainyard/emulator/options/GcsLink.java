package dev.trainyard.emulator.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code /gcs}, where training code on Vertex finds its buckets as folders. */
final class GcsLink {
  private static final Path GCS = Path.of("/gcs");

  private GcsLink() {}

  /**
   * Points it at the bucket root, in the place of an older link.
   *
   * @throws IOException if there is something else, or this user may not
   */
  static void make(Path bucketRoot) throws IOException {
    Files.createDirectories(bucketRoot);
    if (Files.isSymbolicLink(GCS)) {
      Files.delete(GCS);
    }
    try {
      Files.createSymbolicLink(GCS, bucketRoot);
    } catch (IOException e) {
      throw new IOException("/gcs cannot be linked to " + bucketRoot + ": " + e, e);
    }
  }
}
