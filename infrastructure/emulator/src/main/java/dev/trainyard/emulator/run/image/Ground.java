package dev.trainyard.emulator.run.image;

import dev.trainyard.emulator.run.replica.Wipe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;

/** A folder that archives are laid out in; nothing that they say leads out of it. */
record Ground(Path root) {
  /** Makes an entry's file, in the place of what may be there. */
  void put(TarArchiveEntry entry, InputStream content) throws IOException {
    Path file = locate(entry.getName());
    if (file.equals(root)) {
      return;
    }
    makeParents(file);
    if (entry.isDirectory()) {
      makeFolder(file);
    } else {
      clear(file);
      make(entry, file, content);
    }
    if (!entry.isSymbolicLink()) {
      Files.setPosixFilePermissions(file, permissions(entry.getMode(), entry.isDirectory()));
      Files.setLastModifiedTime(file, FileTime.from(entry.getLastModifiedTime().toInstant()));
    }
  }

  private void make(TarArchiveEntry entry, Path file, InputStream content) throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, target(file, entry.getLinkName()));
    } else if (entry.isLink()) {
      Path known = locate(entry.getLinkName());
      requireNoLinks(known);
      Files.copy(known, file, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    } else if (entry.isFile()) {
      Files.copy(content, file);
    } else {
      throw new IOException("a layer has " + entry.getName() + ", which is no file");
    }
  }

  /** Takes a file or a folder away. */
  void remove(String name) throws IOException {
    Path file = locate(name);
    if (!file.equals(root) && isReached(file)) {
      clear(file);
    }
  }

  /** Takes away all that is in a folder. */
  void empty(String name) throws IOException {
    Path folder = locate(name);
    if (isReached(folder) && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> all;
      try (Stream<Path> files = Files.list(folder)) {
        all = files.toList();
      }
      for (Path file : all) {
        clear(file);
      }
    }
  }

  private Path locate(String name) throws IOException {
    for (String step : name.split("/")) {
      if (step.equals("..")) {
        throw new IOException("a layer has " + name + ", which leads out of the image");
      }
    }
    return root.resolve(name.replaceFirst("^/+", "")).normalize();
  }

  /** What a link leads to; what is the image's own stays so wherever it lies. */
  private Path target(Path link, String said) throws IOException {
    Path target = Path.of(said);
    if (target.isAbsolute()) {
      return Places.isBelowOne(said)
          ? link.resolveSibling(".").normalize().relativize(locate(said))
          : target;
    }
    if (!link.resolveSibling(target).normalize().startsWith(root)) {
      throw new IOException("a layer has a link to " + said + ", which leads out of the image");
    }
    return target;
  }

  private void makeParents(Path file) throws IOException {
    requireNoLinks(file);
    Files.createDirectories(file.getParent());
  }

  private void requireNoLinks(Path file) throws IOException {
    if (!isReached(file)) {
      throw new IOException("a layer has " + root.relativize(file) + ", which lies behind a link");
    }
  }

  /** Whether no link is on the way to it. */
  private boolean isReached(Path file) {
    Path at = root;
    for (Path step : root.relativize(file)) {
      if (Files.isSymbolicLink(at)) {
        return false;
      }
      at = at.resolve(step);
    }
    return true;
  }

  private static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.deleteIfExists(folder);
      Files.createDirectory(folder);
    }
  }

  private static void clear(Path file) throws IOException {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      Wipe.folder(file);
    } else {
      Files.deleteIfExists(file);
    }
  }

  // why: the emulator has to lay more into a folder, and to remove it some day
  private static Set<PosixFilePermission> permissions(int mode, boolean isFolder) {
    Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_READ);
    PosixFilePermission[] all = PosixFilePermission.values();
    for (int bit = 0; bit < all.length; bit++) {
      if ((mode & 0400 >> bit) != 0 || isFolder && bit < 3) {
        permissions.add(all[bit]);
      }
    }
    return permissions;
  }
}
