package dev.trainyard.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Temporary folders whose process was killed before it could delete them. */
final class Leftovers {
  private static final Logger LOG = Logger.getLogger(Leftovers.class);

  private Leftovers() {}

  /**
   * Deletes them.
   *
   * @param stop ends what may still run in the folder
   */
  static void sweep(String prefix, Consumer<Path> stop) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, prefix + "*")) {
      for (Path folder : folders) {
        // why: a folder without this file may be another process's that is about to lock it
        if (Files.exists(folder.resolve(FolderLock.HOLDER))) {
          sweep(folder, stop);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sweep(Path found, Consumer<Path> stop) {
    try {
      Path folder = found.toRealPath();
      try (FolderLock _ = FolderLock.take(folder)) {
        stop.accept(folder);
        Folders.delete(folder);
      }
    } catch (CannotStartException | IOException | UncheckedIOException e) {
      LOG.debugf(e, "%s is left to others", found);
    }
  }
}
