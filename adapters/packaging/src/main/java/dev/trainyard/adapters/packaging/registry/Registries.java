package dev.trainyard.adapters.packaging.registry;

import com.google.cloud.tools.jib.api.Credential;
import com.google.cloud.tools.jib.api.CredentialRetriever;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who we are at registries, and how they are spoken with.
 *
 * @param logins come before all that is found elsewhere
 * @param environment of this process, where the usual places are told
 */
public record Registries(Routes routes, List<Login> logins, Map<String, String> environment) {
  public Registries {
    logins = List.copyOf(logins);
    environment = Map.copyOf(environment);
  }

  /** Plain HTTP is spoken on this machine alone. */
  public static boolean isOnThisMachine(String registry) {
    String host = registry.replaceFirst(":\\d+$", "");
    return host.equals("localhost") || host.matches("127\\.\\d+\\.\\d+\\.\\d+");
  }

  /** Where credentials may be, the first first. */
  public List<CredentialRetriever> credentials(ImageReference image) {
    CredentialRetrieverFactory factory =
        CredentialRetrieverFactory.forImage(image, _ -> {}, environment);
    List<CredentialRetriever> places = new ArrayList<>();
    logins.stream()
        .filter(login -> login.registry().equals(image.getRegistry()))
        .map(login -> Credential.from(login.user(), login.password()))
        .forEach(known -> places.add(factory.known(known, "the settings")));
    configFiles().forEach(file -> places.add(factory.dockerConfig(file)));
    places.add(factory.wellKnownCredentialHelpers());
    places.add(factory.googleApplicationDefaultCredentials());
    return places;
  }

  private Stream<Path> configFiles() {
    return Stream.of(
            file("DOCKER_CONFIG", "config.json"),
            file("REGISTRY_AUTH_FILE", ""),
            file("XDG_RUNTIME_DIR", "containers/auth.json"),
            file("HOME", ".docker/config.json"),
            file("HOME", ".config/containers/auth.json"))
        .flatMap(found -> found);
  }

  private Stream<Path> file(String variable, String below) {
    String value = environment.getOrDefault(variable, "");
    return value.isEmpty() ? Stream.empty() : Stream.of(Path.of(value).resolve(below));
  }
}
