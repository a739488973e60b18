package dev.trainyard.adapters.packaging;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import dev.trainyard.adapters.packaging.registry.BaseImage;
import dev.trainyard.domain.packaging.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an image consists of, in Jib's words. */
record Assembly(
    PackagingSettings settings, Foundation foundation, Layers layers, Installed installed) {

  /** Our layers, the lowest first. */
  List<FileEntriesLayer> ours() {
    List<FileEntriesLayer> ours = new ArrayList<>(List.of(layers.ground()));
    ours.addAll(installed.layers());
    ours.add(layers.codeLayer());
    ours.removeIf(layer -> layer.getEntries().isEmpty());
    return ours;
  }

  /**
   * @param pinned by digest, which Jib finds in its cache without asking anyone
   */
  JibContainerBuilder container(boolean pinned) {
    List<FileEntriesLayer> ours = ours();
    JibContainerBuilder container =
        switch (foundation) {
          case Foundation.Bare _ -> Jib.fromScratch();
          case Foundation.Upon(BaseImage base) ->
              Jib.from(registryImage(pinned ? base.pinnedThere() : base.at()))
                  .setPlatforms(Set.of(new Platform(base.architecture(), base.os())));
        };
    return container
        .setFileEntriesLayers(ours)
        .setWorkingDirectory(AbsoluteUnixPath.get(Recipe.WORKING_DIRECTORY))
        .setEntrypoint(installed.command())
        .setEnvironment(environment())
        .setLabels(labels(ours.size()));
  }

  RegistryImage registryImage(ImageReference reference) {
    RegistryImage image = RegistryImage.named(reference);
    settings.registries().credentials(reference).forEach(image::addCredentialRetriever);
    return image;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("HOME", Recipe.HOME);
    environment.put("PYTHONDONTWRITEBYTECODE", "1");
    environment.putAll(new TreeMap<>(installed.environment()));
    return environment;
  }

  private Map<String, String> labels(int ours) {
    Map<String, String> labels = new TreeMap<>(foundation.labels());
    labels.put("dev.trainyard.code-layers", String.valueOf(ours));
    labels.put("org.opencontainers.image.title", String.join(" ", layers.recipe().command()));
    return labels;
  }
}
