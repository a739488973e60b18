package dev.trainyard.adapters.packaging.files;

import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.domain.packaging.IgnoreRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with code, without what its ignore file leaves out. Links count as what they lead to.
 *
 * @param ignoreFile the name of the one that counts; none need be there
 */
public record SourceFolder(Path root, IgnoreRules rules, String ignoreFile) {
  private static final String OF_DOCKER = ".dockerignore";
  private static final String OF_GCLOUD = ".gcloudignore";

  public static SourceFolder at(Path root) {
    Path docker = root.resolve(OF_DOCKER);
    if (Files.isRegularFile(docker)) {
      return new SourceFolder(root, IgnoreRules.ofDocker(read(docker)), OF_DOCKER);
    }
    Path gcloud = root.resolve(OF_GCLOUD);
    if (Files.isRegularFile(gcloud)) {
      return new SourceFolder(root, IgnoreRules.ofGcloud(read(gcloud)), OF_GCLOUD);
    }
    return new SourceFolder(root, IgnoreRules.usual(), OF_DOCKER);
  }

  /**
   * The files and folders at and below a path, by their paths seen from the root. The root itself
   * is not among them.
   */
  public SortedMap<String, Path> below(String path) {
    SortedMap<String, Path> found = new TreeMap<>();
    try {
      collect(path.equals(".") ? "" : path, new ArrayList<>(), found);
    } catch (IOException e) {
      throw new PackagingFailedException(root + " cannot be read: " + e, e);
    }
    return found;
  }

  /** As {@link #below}, copied into a folder that is made. */
  public Path copyTo(Path to, String path) {
    try {
      Files.createDirectories(to);
      for (var each : below(path).entrySet()) {
        Path copy = to.resolve(each.getKey());
        if (Files.isDirectory(each.getValue())) {
          Files.createDirectories(copy);
        } else {
          Files.createDirectories(copy.resolveSibling("."));
          Files.copy(each.getValue(), copy);
        }
      }
    } catch (IOException e) {
      throw new PackagingFailedException(root + " cannot be copied: " + e, e);
    }
    return to.resolve(path).normalize();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new PackagingFailedException(
          file + " cannot be read as a text in UTF-8: " + e.getMessage(), e);
    }
  }

  private void collect(String path, List<Path> above, SortedMap<String, Path> found)
      throws IOException {
    Path file = root.resolve(path);
    if (Files.isDirectory(file)) {
      collectFolder(path, above, found);
    } else if (!rules.ignoresFile(path)) {
      if (Files.isRegularFile(file)) {
        found.put(path, file);
      } else if (Files.isSymbolicLink(file)) {
        throw new PackagingFailedException(
            "%s is a link that leads nowhere. Remove it, or list it in %s."
                .formatted(file, ignoreFile));
      }
    }
  }

  private void collectFolder(String path, List<Path> above, SortedMap<String, Path> found)
      throws IOException {
    Path folder = root.resolve(path);
    if (rules.ignoresAllIn(path)) {
      return;
    }
    boolean ignored = rules.ignoresFolder(path);
    if (!ignored && !path.isEmpty()) {
      found.put(path, folder);
    }
    Path real = folder.toRealPath();
    if (above.contains(real)) {
      if (ignored) {
        return;
      }
      throw new PackagingFailedException(
          "%s is a link that leads back to a folder it is in. List it in %s."
              .formatted(folder, ignoreFile));
    }
    above.addLast(real);
    for (String name : names(folder)) {
      collect(path.isEmpty() ? name : path + "/" + name, above, found);
    }
    above.removeLast();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }
}
