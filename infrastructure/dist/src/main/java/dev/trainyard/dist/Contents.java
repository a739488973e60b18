package dev.trainyard.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an installed copy is made of, by its place in there. */
final class Contents {
  /** Where a checkout has what stands there as it is. */
  private static final Map<String, String> AS_THEY_ARE =
      Map.of(
          "bin/trainyard", "trainyard",
          "lib/find-jdk.sh", ".mvn/find-jdk.sh",
          "lib/installed.sh", "infrastructure/dist/src/main/sh/installed.sh",
          "lib/usage.txt", "infrastructure/cli/src/main/resources/dev/trainyard/cli/usage.txt",
          "LICENSE", "LICENSE",
          "README.md", "README.md");

  private static final Map<String, String> FOLDERS =
      Map.of(
          "lib/cli", "infrastructure/cli/target/cli",
          "lib/server", "infrastructure/server/target/quarkus-app",
          "lib/emulator", "infrastructure/emulator/target/emulator",
          "examples", "examples",
          "docs", "docs");

  private Contents() {}

  static SortedMap<String, Item> of(Path root) throws IOException {
    SortedMap<String, Item> items = new TreeMap<>();
    AS_THEY_ARE.forEach((place, from) ->
        items.put(place, new Item.File(root.resolve(from), place.startsWith("bin/"))));
    for (Map.Entry<String, String> folder : FOLDERS.entrySet()) {
      Path from = root.resolve(folder.getValue());
      files(from)
          .forEach(file ->
              items.put(
                  folder.getKey() + "/" + slashes(from.relativize(file)),
                  new Item.File(file, false)));
    }
    items.put("lib/id", new Item.Text(Digest.of(root.resolve(FOLDERS.get("lib/cli"))) + "\n"));
    return items;
  }

  /** All files below a folder that belong to it, in order. */
  static SortedMap<String, Path> below(Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    files(folder).forEach(file -> files.put(slashes(folder.relativize(file)), file));
    return files;
  }

  private static Iterable<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("__pycache__"))
          .toList();
    }
  }

  private static String slashes(Path path) {
    return path.toString().replace('\\', '/');
  }
}
