package dev.trainyard.emulator.storage.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes room for objects among files and folders. */
record Ground(Path root, CardBox cards) {

  /**
   * The place of an object's file.
   *
   * @throws RefusedException if it would lie outside its bucket, behind a link
   */
  Path place(ObjectName name) throws IOException {
    Path bucket = root.resolve(name.bucket());
    Path place = name.in(root);
    Path known = place;
    while (!Files.exists(known) && !known.equals(bucket)) {
      known = above(known);
    }
    if (!known.toRealPath().startsWith(bucket.toRealPath())) {
      throw RefusedException.invalid("The object name " + name.name() + " leaves its bucket.");
    }
    return place;
  }

  /** Puts a file, or for a folder's object a folder, where nothing else is in the way. */
  void settle(ObjectName name, Path file) throws IOException {
    Path place = place(name);
    refuseFilesAbove(name);
    if (name.isFolder()) {
      Files.createDirectories(place);
      Files.delete(file);
      return;
    }
    if (Files.isDirectory(place)) {
      clear(name, place);
    }
    Files.createDirectories(above(place));
    move(file, place);
  }

  /** An object is a file, and a file has none below it. */
  void refuseFilesAbove(ObjectName name) {
    Path bucket = root.resolve(name.bucket());
    Path above = name.isFolder() ? name.in(root) : above(name.in(root));
    for (; !above.equals(bucket); above = above(above)) {
      if (Files.isRegularFile(above)) {
        throw RefusedException.conflict(
            "The object %s cannot be: %s is an object, and objects are files here."
                .formatted(name, bucket.relativize(above)));
      }
    }
  }

  private static Path above(Path place) {
    return Objects.requireNonNull(place.getParent(), "a place lies below its bucket");
  }

  // why: folders without objects are nothing to Cloud Storage
  private void clear(ObjectName name, Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) || isObject(name.bucket(), each)) {
        throw RefusedException.conflict(
            "The object %s cannot be: there are objects below %s/, and objects are files here."
                .formatted(name, name.name()));
      }
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }

  private boolean isObject(String bucket, Path folder) throws IOException {
    Path name = root.resolve(bucket).relativize(folder);
    return cards.find(new ObjectName(bucket, name + "/")).isPresent();
  }

  private static void move(Path file, Path place) throws IOException {
    try {
      Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(file, place, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
