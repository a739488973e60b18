package dev.trainyard.emulator.run.image;

import dev.trainyard.emulator.registry.store.RegistryException;
import dev.trainyard.emulator.registry.store.RepositoryName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the emulator's registry has an image.
 *
 * @param reference a tag or a digest
 */
public record StoredImage(RepositoryName repository, String reference) {
  /** The registries that the emulator stands for. */
  public static final List<String> HOSTS = List.of("gcr.io", "*.gcr.io", "*-docker.pkg.dev");

  private static final Pattern GOOGLE =
      Pattern.compile("gcr\\.io|[a-z0-9.-]+\\.gcr\\.io|[a-z0-9-]+-docker\\.pkg\\.dev");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");

  /**
   * @param uri as a job has it
   * @param port the emulator's own
   * @return empty if the emulator does not stand for its registry
   */
  static Optional<StoredImage> of(String uri, int port) {
    int slash = uri.indexOf('/');
    String host = slash < 0 ? "" : uri.substring(0, slash);
    if (GOOGLE.matcher(host).matches()) {
      return named(uri);
    }
    int colon = host.lastIndexOf(':');
    boolean isOurs =
        colon > 0
            && host.substring(colon + 1).equals(Integer.toString(port))
            && LOOPBACK.matcher(host.substring(0, colon)).matches();
    return isOurs ? named(uri.substring(slash + 1)) : Optional.empty();
  }

  private static Optional<StoredImage> named(String name) {
    int at = name.indexOf('@');
    String tagged = at < 0 ? name : name.substring(0, at);
    int colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
    String repository = colon < 0 ? tagged : tagged.substring(0, colon);
    String tag = colon < 0 ? "latest" : tagged.substring(colon + 1);
    try {
      return Optional.of(
          new StoredImage(new RepositoryName(repository), at < 0 ? tag : name.substring(at + 1)));
    } catch (RegistryException _) {
      // why: what cannot be a repository is in none
      return Optional.empty();
    }
  }
}
