package dev.trainyard.domain.packaging;

import java.nio.file.Path;

/** Where an image goes. */
public sealed interface Destination {
  ImageName name();

  /** To the registry that its name says. */
  record Registry(ImageName name) implements Destination {}

  /** Into a file that {@code docker load} and {@code skopeo} read, under this name. */
  record Tar(Path file, ImageName name) implements Destination {}
}
