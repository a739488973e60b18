package dev.trainyard.adapters.packaging;

import dev.trainyard.adapters.packaging.registry.Login;
import dev.trainyard.adapters.packaging.registry.Registries;
import dev.trainyard.adapters.packaging.registry.Routes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How images are made here.
 *
 * @param cache where the layers of bases are kept; made if it is missing, may be deleted at any
 *     time
 * @param routes which registries are led elsewhere
 * @param logins for registries, before what Docker and Google know
 * @param environment of this process: pip's variables, and where credentials are
 */
public record PackagingSettings(
    Path cache, Routes routes, List<Login> logins, Map<String, String> environment) {
  public PackagingSettings {
    logins = List.copyOf(logins);
    environment = Map.copyOf(environment);
  }

  Registries registries() {
    return new Registries(routes, logins, environment);
  }
}
