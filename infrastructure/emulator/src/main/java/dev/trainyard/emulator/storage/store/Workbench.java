package dev.trainyard.emulator.storage.store;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where objects are put together before they are put in their place.
 *
 * @param folder beside the buckets, so that a finished file only has to be moved
 */
public record Workbench(Path folder, ObjectShelf objects) {

  /** Makes the folder, and throws away what an earlier emulator left in it. */
  public static Workbench open(Path folder, ObjectShelf objects) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
    return new Workbench(folder, objects);
  }

  /** An empty one, to be finished or thrown away. */
  public Path newFile() throws IOException {
    return Files.createTempFile(folder, "upload-", "");
  }

  /**
   * What is to become of content.
   *
   * @param said of it, in the API's form
   * @param sums that it must have, by their names in the API; none for any content
   */
  public record Order(
      ObjectName name, JsonObject said, Map<String, String> sums, Conditions conditions) {
    void requireSums(Content content) {
      require("md5Hash", content.md5());
      require("crc32c", content.crc32c());
    }

    private void require(String sum, @Nullable String is) {
      String wanted = sums.get(sum);
      if (wanted != null && is != null && !wanted.equals(is)) {
        throw RefusedException.invalid(
            "Provided %s hash \"%s\" doesn't match calculated hash \"%s\"."
                .formatted(sum, wanted, is));
      }
    }
  }

  /** Takes all that comes as an object's content. */
  public StoredObject take(Order order, InputStream in) throws IOException {
    Path file = newFile();
    try {
      Digests digests = new Digests();
      try (OutputStream out = Files.newOutputStream(file)) {
        digests.copy(in, out);
      }
      return finish(order, file, digests.content());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Makes an object of others' content, one after another. */
  public StoredObject join(Order order, List<StoredObject> parts, boolean isComposed)
      throws IOException {
    Path file = newFile();
    try {
      Digests digests = new Digests();
      try (OutputStream out = Files.newOutputStream(file)) {
        for (StoredObject part : parts) {
          try (InputStream in = open(part)) {
            digests.copy(in, out);
          }
        }
      }
      Content content = digests.content();
      return finish(order, file, isComposed ? content.composedOf(components(parts)) : content);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private InputStream open(StoredObject part) throws IOException {
    return part.name().isFolder()
        ? InputStream.nullInputStream()
        : Files.newInputStream(objects.file(part));
  }

  private static int components(List<StoredObject> parts) {
    return parts.stream().mapToInt(part -> Math.max(1, part.content().components())).sum();
  }

  /** Makes the file an object. */
  public StoredObject finish(Order order, Path file, Content content) throws IOException {
    order.requireSums(content);
    if (order.name().isFolder() && content.size() > 0) {
      throw RefusedException.invalid(
          "The object %s is a folder here and has no content.".formatted(order.name()));
    }
    return objects.put(new Draft(order.name(), file, content, order.said(), order.conditions()));
  }
}
