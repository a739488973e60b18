package dev.trainyard.application.port;

import dev.trainyard.domain.packaging.ImageName;
import java.util.List;

/**
 * An image that is where it was wanted.
 *
 * @param digest of its manifest
 * @param pushed false if the registry had this very image under this very name, or it went into a
 *     file
 * @param codeLayers how many of its topmost layers are not the base's
 * @param remarks what the user should know, in sentences
 */
public record PackagedImage(
    ImageName name, String digest, boolean pushed, int codeLayers, List<String> remarks) {
  public PackagedImage {
    remarks = List.copyOf(remarks);
  }
}
