package dev.trainyard.adapters.packaging;

import dev.trainyard.application.port.PackagingFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder for the making of one image. */
record Scratch(Path folder) implements AutoCloseable {
  static Scratch in(Path cache) {
    try {
      Path known = Files.createDirectories(cache.toAbsolutePath());
      return new Scratch(Files.createTempDirectory(known, "making-"));
    } catch (IOException e) {
      throw new PackagingFailedException(
          "The folder for layers, " + cache + ", cannot be written: " + e, e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      // why: the image is made; what is left here is a cache that anyone may delete
    }
  }
}
