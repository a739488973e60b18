package dev.trainyard.application.testkit;

import dev.trainyard.application.port.BaseAwayException;
import dev.trainyard.application.port.PackagedImage;
import dev.trainyard.application.port.PackagingFailedException;
import dev.trainyard.application.port.Progress;
import dev.trainyard.application.port.Progress.Act;
import dev.trainyard.application.port.Progress.Step;
import dev.trainyard.application.port.out.ImageBuilder;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Copy;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.ImageName;
import dev.trainyard.domain.packaging.Recipe;
import java.net.ConnectException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Builds images that only have a digest, and keeps them by name. */
public final class InMemoryImageBuilder implements ImageBuilder {
  private final InMemorySources sources;
  private final Map<ImageName, String> images = new HashMap<>();
  private final Set<ImageName> bases = new HashSet<>();
  private boolean isCutOff;

  public InMemoryImageBuilder(InMemorySources sources) {
    this.sources = sources;
  }

  /** An image that others can be built upon. */
  public void addBase(ImageName name) {
    bases.add(name);
  }

  /** From now on no registry answers. */
  public void cutOff() {
    isCutOff = true;
  }

  public Map<ImageName, String> images() {
    return Map.copyOf(images);
  }

  @Override
  public PackagedImage build(Recipe recipe, Destination destination, Progress progress) {
    if (recipe.base() instanceof Base.Image(ImageName base) && !bases.contains(base)) {
      throw isCutOff
          ? new BaseAwayException("There is no network.", new ConnectException())
          : new PackagingFailedException("There is no image " + base + ".");
    }
    String digest = digest(recipe);
    progress.tell(new Step(Act.BUILD, "code", 0, 0));
    boolean pushed =
        switch (destination) {
          case Destination.Registry(ImageName name) -> !digest.equals(images.put(name, digest));
          case Destination.Tar _ -> false;
        };
    return new PackagedImage(destination.name(), digest, pushed, 1, List.of());
  }

  private String digest(Recipe recipe) {
    Map<String, String> content = new TreeMap<>();
    for (Copy copy : recipe.copies()) {
      sources.files(recipe.folder()).entrySet().stream()
          .filter(file -> isIn(file.getKey(), copy.from()))
          .forEach(file -> content.put(file.getKey(), file.getValue()));
    }
    List<Object> all = List.of(recipe.base(), recipe.installs(), recipe.command(), content);
    return "sha256:%064x".formatted(Integer.toUnsignedLong(all.toString().hashCode()));
  }

  private static boolean isIn(String file, String copied) {
    return copied.equals(".") || file.equals(copied) || file.startsWith(copied + "/");
  }
}
