package dev.trainyard.adapters.packaging.registry;

import com.google.cloud.tools.jib.api.ImageReference;
import dev.trainyard.domain.packaging.ImageName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Registries that stand in for others. An image of a registry with a stand-in keeps its name, and
 * is read from and written to {@code STAND-IN/REGISTRY/REPOSITORY}.
 *
 * @param standIns by pattern of the registry's address, in which {@code *} is any text: {@code
 *     *.gcr.io -> 127.0.0.1:8090}
 */
public record Routes(Map<String, String> standIns) {
  public static final Routes NONE = new Routes(Map.of());

  public Routes {
    standIns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(standIns));
  }

  /** Container Registry and Artifact Registry, both led to one address. */
  public static Routes ofGoogle(String address) {
    return new Routes(Map.of("gcr.io", address, "*.gcr.io", address, "*-docker.pkg.dev", address));
  }

  /** Whether its registry has a stand-in. */
  public boolean lead(ImageName name) {
    return standIns.keySet().stream().anyMatch(pattern -> matches(pattern, name.registry()));
  }

  /** Where an image really is. */
  public ImageReference to(ImageName name) {
    return standIns.entrySet().stream()
        .filter(route -> matches(route.getKey(), name.registry()))
        .findFirst()
        .map(route -> at(route.getValue(), name.registry() + "/" + name.repository(), name))
        .orElseGet(() -> at(name.registry(), name.repository(), name));
  }

  private static ImageReference at(String address, String repository, ImageName name) {
    return ImageReference.of(address, repository, name.tag(), name.digest());
  }

  private static boolean matches(String pattern, String registry) {
    String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
    return registry.matches(regex);
  }
}
