package dev.trainyard.dist;

import java.nio.file.Path;

/** Something that is installed. */
sealed interface Item {
  record File(Path from, boolean executable) implements Item {}

  record Text(String content) implements Item {}

  /** A symbolic link to a relative path. */
  record Link(String to) implements Item {}
}
