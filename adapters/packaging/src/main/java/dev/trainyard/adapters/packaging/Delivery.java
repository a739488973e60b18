package dev.trainyard.adapters.packaging;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.DockerDaemonImage;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.event.events.ProgressEvent;
import dev.trainyard.adapters.packaging.registry.OnlyFetched;
import dev.trainyard.adapters.packaging.registry.Registries;
import dev.trainyard.adapters.packaging.registry.Telling;
import dev.trainyard.adapters.packaging.registry.Troubles;
import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.application.port.Progress;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.ImageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/** Brings an image where it is wanted. */
record Delivery(Assembly assembly, Progress progress) {
  private static final ImageReference OF_NO_MATTER = ImageReference.of("", "trainyard", "fetched");

  /** The image's digest, once it is there. */
  String bring(Destination destination) {
    return switch (destination) {
      case Destination.Registry(ImageName name) -> push(name);
      case Destination.Tar(Path file, ImageName name) -> write(file, name);
    };
  }

  private String push(ImageName name) {
    boolean mixed = isOnThisMachine(name) && isUponAnother();
    if (mixed) {
      // why: Jib would speak to both as it does to this machine, without TLS if it had to. So all
      // of
      // the base is fetched with TLS first, and then it is asked for nothing more.
      fetchBase(false);
    }
    return push(name, mixed);
  }

  /** Fetches all layers of the base that are not here yet. */
  void fetchBase(boolean insecure) {
    DockerDaemonImage nowhere = DockerDaemonImage.named(OF_NO_MATTER);
    if (assembly.foundation() instanceof Foundation.Upon(var base)) {
      Containerizer only = Containerizer.to(new OnlyFetched(), nowhere);
      run(only, true, insecure, new Troubles(base.name(), base.at())::asBase);
    }
  }

  /**
   * @param fetched the base is here, and need not be asked
   */
  String push(ImageName name, boolean fetched) {
    Troubles troubles = new Troubles(name, reference(name));
    Containerizer to = Containerizer.to(assembly.registryImage(reference(name)));
    return run(to, fetched, isOnThisMachine(name), troubles::asTarget);
  }

  private String write(Path file, ImageName name) {
    ImageReference reference = reference(name);
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
      TarImage tar = TarImage.at(half).named(reference);
      String digest =
          run(
              Containerizer.to(tar),
              false,
              isUponThisMachine(),
              new Troubles(name, reference)::asTarget);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
      return digest;
    } catch (IOException e) {
      throw new PackagingFailedException(file + " cannot be written: " + e, e);
    }
  }

  private String run(
      Containerizer to,
      boolean pinned,
      boolean insecure,
      Function<Throwable, PackagingFailedException> sentence) {
    if (insecure) {
      // why: Jib asks for it here alone, and then only this machine is spoken with
      System.setProperty("sendCredentialsOverHttp", "true");
    }
    Telling telling = new Telling(progress);
    to.setBaseImageLayersCache(assembly.settings().cache().resolve("bases"))
        .setApplicationLayersCache(assembly.layers().scratch().resolve("layers"))
        .setAllowInsecureRegistries(insecure)
        .setToolName("trainyard")
        .setToolVersion("1")
        .addEventHandler(LogEvent.class, telling::hear)
        .addEventHandler(ProgressEvent.class, telling);
    try {
      return assembly.container(pinned).containerize(to).getDigest().toString();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PackagingFailedException("Interrupted while the image was made.", e);
    } catch (IOException
        | RegistryException
        | ExecutionException
        | CacheDirectoryCreationException e) {
      throw sentence.apply(e);
    }
  }

  private boolean isUponAnother() {
    return assembly.foundation() instanceof Foundation.Upon && !isUponThisMachine();
  }

  private boolean isUponThisMachine() {
    return assembly.foundation() instanceof Foundation.Upon(var base)
        && Registries.isOnThisMachine(base.at().getRegistry());
  }

  private boolean isOnThisMachine(ImageName name) {
    return Registries.isOnThisMachine(reference(name).getRegistry());
  }

  private ImageReference reference(ImageName name) {
    return assembly.settings().registries().routes().to(name);
  }
}
