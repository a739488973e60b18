package dev.trainyard.adapters.packaging.registry;

import dev.trainyard.domain.packaging.ImageName;
import java.util.Map;

/**
 * What a base says of itself.
 *
 * @param digest that its name has now
 * @param environment of its containers
 */
public record BaseImage(
    ImageName name,
    String digest,
    String architecture,
    String os,
    Map<String, String> environment) {

  public ImageName pinned() {
    return name.pinnedTo(digest);
  }
}
