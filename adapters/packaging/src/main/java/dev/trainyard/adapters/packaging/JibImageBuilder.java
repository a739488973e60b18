package dev.trainyard.adapters.packaging;

import dev.trainyard.adapters.packaging.files.SourceFolder;
import dev.trainyard.adapters.packaging.python.DependencyFolder;
import dev.trainyard.adapters.packaging.python.Prepared;
import dev.trainyard.adapters.packaging.python.Target;
import dev.trainyard.adapters.packaging.registry.Looking;
import dev.trainyard.application.port.PackagedImage;
import dev.trainyard.application.port.Progress;
import dev.trainyard.application.port.Progress.Act;
import dev.trainyard.application.port.Progress.Step;
import dev.trainyard.application.port.out.ImageBuilder;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.Recipe;
import java.util.Optional;
import java.util.function.Supplier;

/** Builds with Jib Core. May be used by several threads. */
public final class JibImageBuilder implements ImageBuilder {
  private final PackagingSettings settings;
  private final Looking looking;

  public JibImageBuilder(PackagingSettings settings) {
    this.settings = settings;
    this.looking = new Looking(settings.registries());
  }

  @Override
  public PackagedImage build(Recipe recipe, Destination destination, Progress progress) {
    Optional<String> before = digestBefore(destination);
    Foundation foundation = Foundation.of(recipe.base(), looking);
    try (Scratch scratch = Scratch.in(settings.cache())) {
      Layers layers = new Layers(recipe, SourceFolder.at(recipe.folder()), scratch.folder());
      PythonOfBase pythons =
          new PythonOfBase(looking, settings.cache(), scratch.folder(), progress);
      Prepared prepared = prepare(layers, () -> foundation.target(pythons), progress);
      Installed installed = Installed.of(prepared, layers, foundation.environment());
      Assembly assembly = new Assembly(settings, foundation, layers, installed);
      String digest = new Delivery(assembly, progress).bring(destination);
      boolean pushed =
          destination instanceof Destination.Registry && !before.equals(Optional.of(digest));
      return new PackagedImage(
          destination.name(), digest, pushed, assembly.ours().size(), installed.remarks());
    }
  }

  private Optional<String> digestBefore(Destination destination) {
    return switch (destination) {
      // why: a registry that is away is better known before anything is built
      case Destination.Registry(var name) -> looking.digest(name);
      case Destination.Tar _ -> Optional.empty();
    };
  }

  private Prepared prepare(Layers layers, Supplier<Optional<Target>> target, Progress progress) {
    return new DependencyFolder(
            layers.code(),
            layers.scratch(),
            settings.environment(),
            line -> progress.tell(new Step(Act.INSTALL, line, 0, 0)))
        .prepare(layers.recipe().installs(), target);
  }
}
