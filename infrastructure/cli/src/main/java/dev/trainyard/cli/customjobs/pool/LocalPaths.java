package dev.trainyard.cli.customjobs.pool;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What lies in a folder; what lies outside of it is not there. */
public record LocalPaths(Path folder) {
  public LocalPaths {
    folder = folder.toAbsolutePath().normalize();
  }

  /** A path that cannot be one is that of no folder. */
  public static LocalPaths of(String path, Path home) {
    try {
      return new LocalPaths(expanded(path, home));
    } catch (InvalidPathException e) {
      return new LocalPaths(home.resolve("no such folder"));
    }
  }

  /** With {@code ~} for the user's home, as a shell would have it. */
  static Path expanded(String path, Path home) {
    boolean atHome = path.equals("~") || path.startsWith("~/");
    return atHome ? home.resolve(path.replaceFirst("^~/?", "")) : Path.of(path);
  }

  public boolean isFolder() {
    return Files.isDirectory(folder);
  }

  boolean hasFile(String path) {
    return isBelow(path) && Files.isRegularFile(folder.resolve(path));
  }

  boolean hasFolder(String path) {
    return isBelow(path) && Files.isDirectory(folder.resolve(path));
  }

  boolean hasEither(String path) {
    return hasFile(path) || hasFolder(path);
  }

  /** A module, or a package that can be run. */
  boolean hasModule(String module) {
    String path = module.replace('.', '/');
    return hasFile(path + ".py") || hasFile(path + "/__main__.py");
  }

  private boolean isBelow(String path) {
    try {
      return !path.isEmpty() && folder.resolve(path).normalize().startsWith(folder);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
