package dev.trainyard.emulator.run.crew;

import java.net.URI;
import java.nio.file.Path;

/** Where {@code gs://} and {@code file://} URIs lie on this machine. */
public record Buckets(Path root) {
  private static final String GS = "gs://";
  private static final String FILE = "file:";

  /**
   * @throws IllegalArgumentException if the URI is of another kind or leaves its bucket
   */
  public Path locate(String uri) {
    if (uri.startsWith(FILE)) {
      return Path.of(URI.create(uri).getPath());
    }
    if (!uri.startsWith(GS)) {
      throw new IllegalArgumentException(uri + " is neither a gs:// nor a file:// URI");
    }
    String[] parts = uri.substring(GS.length()).split("/", 2);
    Path bucket = root.resolve(parts[0]).normalize();
    Path found = parts.length == 1 ? bucket : bucket.resolve(parts[1]).normalize();
    if (parts[0].isEmpty() || !root.equals(bucket.getParent()) || !found.startsWith(bucket)) {
      throw new IllegalArgumentException(uri + " does not name an object in a bucket");
    }
    return found;
  }

  /** What training code gets to see: {@code gs://} as it is, {@code file://} as a path. */
  static String shown(String uri) {
    return uri.startsWith(FILE) ? URI.create(uri).getPath() : uri;
  }
}
