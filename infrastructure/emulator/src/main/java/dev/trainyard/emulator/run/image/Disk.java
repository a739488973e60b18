package dev.trainyard.emulator.run.image;

import dev.trainyard.emulator.run.replica.Wipe;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * One replica's own of an image's files, as they were at first at every start.
 *
 * @param files the image's
 * @param folder the replica's
 */
record Disk(Path files, Path folder) {
  /** The watcher's words by which the system keeps apart what the replica changes. */
  List<String> layered(List<String> shown) throws IOException {
    Path changes = beside(".changes");
    Path scratch = beside(".scratch");
    for (Path each : List.of(folder, changes, scratch)) {
      Wipe.folder(each);
      Files.createDirectories(each);
    }
    return List.of(
        "tree=" + folder,
        "files=" + files,
        "changes=" + changes,
        "scratch=" + scratch,
        "show=" + String.join(":", shown));
  }

  private Path beside(String end) {
    return folder.resolveSibling(folder.getFileName() + end);
  }

  /** Copies all of them; the system shares their blocks where it can. */
  List<String> copied() throws IOException {
    Wipe.folder(folder);
    Files.createDirectories(folder.getParent());
    Files.walkFileTree(files, new Copying());
    return List.of();
  }

  private final class Copying extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
        throws IOException {
      copy(from);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path from, BasicFileAttributes attributes) throws IOException {
      copy(from);
      return FileVisitResult.CONTINUE;
    }

    private void copy(Path from) throws IOException {
      Files.copy(
          from,
          folder.resolve(files.relativize(from).toString()),
          StandardCopyOption.COPY_ATTRIBUTES,
          LinkOption.NOFOLLOW_LINKS);
    }
  }
}
