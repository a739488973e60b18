package dev.trainyard.domain.packaging;

/** One thing that pip installs, in the order in which gcloud would. */
public sealed interface Install {
  /** What the {@code setup.py} or {@code pyproject.toml} of the code's folder depends on. */
  record Project() implements Install {}

  /** What a file lists. */
  record Listed(String file) implements Install {}

  /** A wheel, a source distribution or the folder of a Python project. */
  record Local(String path) implements Install {}

  /** A requirement, in the newest version that suits. */
  record Newest(String requirement) implements Install {}
}
