package dev.trainyard.emulator.run.crew;

import java.util.Map;

/**
 * What a replica finds where it runs.
 *
 * @param image the variables of its image, where the emulator and not an engine sets them
 */
public record Surroundings(Habitat habitat, Map<String, String> image) {
  public Surroundings {
    image = Map.copyOf(image);
  }
}
