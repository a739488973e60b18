package dev.trainyard.application.port.out;

import dev.trainyard.application.port.PackagedImage;
import dev.trainyard.application.port.Progress;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.Recipe;

/** Builds images, and brings them to a registry or into a file. */
public interface ImageBuilder {
  /**
   * Builds what the recipe says. The digest follows from the contents alone: from neither the time,
   * the machine, the folder nor the image's name.
   *
   * @throws dev.trainyard.application.port.PackagingFailedException if it cannot; an image under
   *     this name is then what it was before, and it may be tried again
   */
  PackagedImage build(Recipe recipe, Destination destination, Progress progress);
}
