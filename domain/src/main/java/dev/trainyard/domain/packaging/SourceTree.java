package dev.trainyard.domain.packaging;

/**
 * What lies in a folder with code, without what its ignore file leaves out. Paths are tidy and have
 * slashes.
 */
public interface SourceTree {
  boolean hasFile(String path);

  /** {@code "."} is the folder itself. */
  boolean hasFolder(String path);

  /** The text of a file that is there. */
  String text(String path);
}
