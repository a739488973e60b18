package dev.trainyard.adapters.packaging.python;

import java.nio.file.Path;
import java.util.List;

/** What became of dependencies. */
public sealed interface Prepared {
  /** There are none. */
  record Nothing() implements Prepared {}

  /** They lie in a folder, as they shall lie in the image. */
  record Laid(Path folder, List<String> remarks) implements Prepared {}

  /**
   * They cannot be laid out here.
   *
   * @param why a sentence
   * @param commands what pip has to install in the container, one line of arguments each
   */
  record AtStart(String why, List<List<String>> commands) implements Prepared {}
}
