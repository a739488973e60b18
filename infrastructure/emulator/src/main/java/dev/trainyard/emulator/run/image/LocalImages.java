package dev.trainyard.emulator.run.image;

import com.google.gson.JsonParser;
import dev.trainyard.emulator.registry.store.Descriptor;
import dev.trainyard.emulator.registry.store.Digest;
import dev.trainyard.emulator.registry.store.Manifest;
import dev.trainyard.emulator.registry.store.Manifests;
import dev.trainyard.emulator.registry.store.Registry;
import dev.trainyard.emulator.registry.store.RegistryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The images in the emulator's own registry, as jobs name them. */
public final class LocalImages {
  private final Registry registry;
  private final Trees trees;
  private final Supplier<String> endpoint;

  private LocalImages(Registry registry, Trees trees, Supplier<String> endpoint) {
    this.registry = registry;
    this.trees = trees;
    this.endpoint = endpoint;
  }

  /**
   * @param trees a folder of their own for images' files
   * @param endpoint the emulator's own host and port; may wait until it listens
   */
  public static LocalImages open(Registry registry, Path trees, Supplier<String> endpoint)
      throws IOException {
    return new LocalImages(registry, Trees.open(trees, registry), endpoint);
  }

  /** The emulator's own host and port. */
  public String endpoint() {
    return endpoint.get();
  }

  /** Where an engine of this machine finds the registry. */
  public String address() {
    return onLoopback(endpoint.get());
  }

  /** The loopback address behind which the same port listens, if there is one. */
  public static String onLoopback(String endpoint) {
    int colon = endpoint.lastIndexOf(':');
    boolean isAny = List.of("0.0.0.0", "::", "[::]").contains(endpoint.substring(0, colon));
    return isAny ? "127.0.0.1" + endpoint.substring(colon) : endpoint;
  }

  /** What a job means, if it is here. */
  public Optional<LocalImage> find(String uri) throws IOException {
    int port = Integer.parseInt(endpoint().substring(endpoint().lastIndexOf(':') + 1));
    Optional<StoredImage> name = StoredImage.of(uri, port);
    try {
      return name.isEmpty() ? Optional.empty() : find(name.get());
    } catch (RegistryException _) {
      // why: an image that cannot be read is none
      return Optional.empty();
    }
  }

  private Optional<LocalImage> find(StoredImage name) throws IOException {
    Optional<Manifests.Found> found =
        registry.manifests().find(name.repository(), name.reference());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Manifest manifest = found.get().read();
    if (manifest.isIndex()) {
      Optional<Digest> fit = fit(manifest.descriptors("manifests"));
      return fit.isEmpty()
          ? Optional.empty()
          : find(new StoredImage(name.repository(), fit.get().toString()));
    }
    return Optional.of(
        new LocalImage(
            name.repository(),
            manifest.digest(),
            config(name, manifest),
            manifest.descriptors("layers")));
  }

  private ImageConfig config(StoredImage name, Manifest manifest) throws IOException {
    Path file =
        registry
            .blob(name.repository(), manifest.config().digest())
            .orElseThrow(() -> Registry.unknown(manifest.config().digest()));
    return ImageConfig.read(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
  }

  /** Of an index, the one for this machine, else the first. */
  private static Optional<Digest> fit(List<Descriptor> all) {
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String wanted = arch.equals("aarch64") ? "arm64" : arch.equals("x86_64") ? "amd64" : arch;
    return all.stream()
        .filter(each -> each.platform("architecture").equals(wanted))
        .findFirst()
        .or(() -> all.stream().findFirst())
        .map(Descriptor::digest);
  }

  /**
   * The files of an image's code, laid out once.
   *
   * @throws RegistryException if they are not what they should be, in words for the caller
   */
  public Path tree(LocalImage image) throws IOException {
    return trees.of(image);
  }
}
