package dev.trainyard.adapters.packaging.registry;

import com.google.cloud.tools.jib.api.ImageReference;
import dev.trainyard.domain.packaging.ImageName;
import java.util.Map;

/**
 * What a base says of itself.
 *
 * @param at where it was found: at a stand-in for its registry, or at its own
 * @param digest that its name has now
 * @param environment of its containers
 */
public record BaseImage(
    ImageName name,
    ImageReference at,
    String digest,
    String architecture,
    String os,
    Map<String, String> environment) {

  public ImageName pinned() {
    return name.pinnedTo(digest);
  }

  /** Where exactly this image is, whatever its tag is given to later. */
  public ImageReference pinnedThere() {
    return ImageReference.of(at.getRegistry(), at.getRepository(), null, digest);
  }
}
