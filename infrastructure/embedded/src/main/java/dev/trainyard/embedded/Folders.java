package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

final class Folders {
  private Folders() {}

  /** The folder's real path; made if it is not there. */
  static Path make(Path folder) {
    try {
      return Files.createDirectories(folder).toRealPath();
    } catch (IOException e) {
      throw new CannotStartException("the folder " + folder + " cannot be made or entered", e);
    }
  }

  static Path temporary(String prefix) {
    try {
      return Files.createTempDirectory(prefix).toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same; those that were not there may be entered by everyone, whatever our umask is. */
  static Path makeOpen(Path folder) {
    Path parent = folder.toAbsolutePath().getParent();
    if (parent == null || Files.exists(folder)) {
      return make(folder);
    }
    makeOpen(parent);
    return open(make(folder));
  }

  /** A new folder in {@code parent} that everyone may enter. */
  static Path freshOpen(Path parent, String prefix) {
    try {
      return open(Files.createTempDirectory(makeOpen(parent), prefix));
    } catch (IOException e) {
      throw new CannotStartException("no folder can be made in " + parent, e);
    }
  }

  private static Path open(Path folder) {
    try {
      return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new CannotStartException("the folder " + folder + " cannot be opened for others", e);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
