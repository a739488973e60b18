package dev.trainyard.emulator.run.image;

import dev.trainyard.emulator.registry.store.Descriptor;
import dev.trainyard.emulator.registry.store.Digest;
import dev.trainyard.emulator.registry.store.RepositoryName;
import java.util.List;

/**
 * An image that was pushed to the emulator.
 *
 * @param digest of its manifest
 * @param layers the lowest first
 */
public record LocalImage(
    RepositoryName repository, Digest digest, ImageConfig config, List<Descriptor> layers) {
  private static final String CODE_LAYERS = "dev.trainyard.code-layers";

  public LocalImage {
    layers = List.copyOf(layers);
  }

  /** Those that hold code and its dependencies; none if the image does not say which do. */
  public List<Descriptor> codeLayers() {
    String said = config.labels().getOrDefault(CODE_LAYERS, "");
    int count = said.matches("[0-9]{1,4}") ? Integer.parseInt(said) : 0;
    return layers.subList(Math.max(0, layers.size() - count), layers.size());
  }

  /** Whether it is code alone, without anything that could run it. */
  public boolean isThin() {
    return !layers.isEmpty() && codeLayers().size() == layers.size();
  }

  /** What an engine pulls; the same image whatever becomes of its tag. */
  public String pullName(String registry) {
    return registry + "/" + repository + "@" + digest;
  }
}
