package dev.trainyard.emulator.run.replica;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Removes folders with all that is in them; links are not followed. */
public final class Wipe extends SimpleFileVisitor<Path> {
  private Wipe() {}

  /** Removes it, if it is there. */
  public static void folder(Path folder) throws IOException {
    if (Files.exists(folder)) {
      Files.walkFileTree(folder, new Wipe());
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    Files.delete(file);
    return FileVisitResult.CONTINUE;
  }

  // why: the system leaves an empty folder that nobody may look into
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    Files.delete(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
      throws IOException {
    if (e != null) {
      throw e;
    }
    Files.delete(folder);
    return FileVisitResult.CONTINUE;
  }
}
