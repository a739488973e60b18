package dev.trainyard.emulator.storage.bucket;

import dev.trainyard.emulator.storage.store.ObjectName;
import dev.trainyard.emulator.storage.store.ObjectShelf;
import dev.trainyard.emulator.storage.store.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Goes through a bucket's files in the order of their names, folder by folder. */
public record Walk(ObjectShelf shelf, String bucket) {
  private static final int DEEPEST = 512;

  /**
   * @throws RefusedException if there is no such bucket
   */
  public Listing list(Listing.Wish wish) throws IOException {
    shelf.requireBucket(bucket);
    Listing.Builder list = new Listing.Builder(wish);
    in("", list, 0);
    return list.listing();
  }

  /**
   * @param folder {@code ""}, or a name with a slash at its end
   * @return whether the list can take more
   */
  private boolean in(String folder, Listing.Builder list, int depth) throws IOException {
    if (depth > DEEPEST) {
      return true;
    }
    for (String name : names(folder)) {
      if (!list.mayHave(folder)) {
        return true;
      }
      if (!(name.endsWith("/") ? below(name, list, depth) : list.take(name))) {
        return false;
      }
    }
    return true;
  }

  private boolean below(String folder, Listing.Builder list, int depth) throws IOException {
    return !list.mayHave(folder) || (own(folder, list) && in(folder, list, depth + 1));
  }

  /** A folder may be an object itself. */
  private boolean own(String folder, Listing.Builder list) throws IOException {
    return !isObject(folder) || list.take(folder);
  }

  private boolean isObject(String folder) throws IOException {
    try {
      return shelf.find(new ObjectName(bucket, folder)).isPresent();
    } catch (RefusedException _) {
      return false;
    }
  }

  // why: what a link shows of another bucket, or of this machine, is no object of this one
  private boolean isObject(Path file) {
    try {
      return Files.isRegularFile(file)
          && (!Files.isSymbolicLink(file)
              || file.toRealPath().startsWith(shelf.root().resolve(bucket).toRealPath()));
    } catch (IOException _) {
      return false;
    }
  }

  // why: a folder's names come after its own with a slash, which is behind a hyphen or a dot
  private List<String> names(String folder) throws IOException {
    Path place = shelf.root().resolve(bucket).resolve(folder);
    try (Stream<Path> files = Files.list(place)) {
      return files
          .filter(file -> isFolder(file) || isObject(file))
          .map(file -> folder + file.getFileName() + (isFolder(file) ? "/" : ""))
          .sorted(NameOrder::compare)
          .toList();
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  // why: a link to a folder may lead in a circle, or out of the bucket
  private static boolean isFolder(Path file) {
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
  }
}
