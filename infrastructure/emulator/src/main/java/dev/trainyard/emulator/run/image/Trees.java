package dev.trainyard.emulator.run.image;

import dev.trainyard.emulator.registry.store.Descriptor;
import dev.trainyard.emulator.registry.store.Registry;
import dev.trainyard.emulator.run.replica.Wipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files of images, a folder for each; nobody writes there once it is laid out. */
final class Trees {
  private final Path folder;
  private final Registry registry;

  private Trees(Path folder, Registry registry) {
    this.folder = folder;
    this.registry = registry;
  }

  // why: those of images that nobody runs any more would stay for good
  static Trees open(Path folder, Registry registry) throws IOException {
    Wipe.folder(folder);
    Files.createDirectories(folder);
    return new Trees(folder.toAbsolutePath(), registry);
  }

  synchronized Path of(LocalImage image) throws IOException {
    Path tree = folder.resolve(image.digest().hex());
    if (!Files.exists(tree)) {
      Path draft = folder.resolve("draft");
      Wipe.folder(draft);
      layOut(image, Files.createDirectories(draft));
      Files.move(draft, tree, StandardCopyOption.ATOMIC_MOVE);
    }
    return tree;
  }

  private void layOut(LocalImage image, Path root) throws IOException {
    for (Descriptor layer : image.codeLayers()) {
      Path blob =
          registry
              .blob(image.repository(), layer.digest())
              .orElseThrow(() -> Registry.unknown(layer.digest()));
      new Layer(blob, layer.mediaType()).layOut(root);
    }
    for (String place : Places.ALL) {
      Files.createDirectories(root.resolve(place.substring(1)));
    }
    Path start = root.resolve(image.config().folder().replaceFirst("^/+", "")).normalize();
    if (start.startsWith(root)) {
      Files.createDirectories(start);
    }
  }
}
