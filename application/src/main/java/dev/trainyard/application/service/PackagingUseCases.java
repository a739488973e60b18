package dev.trainyard.application.service;

import dev.trainyard.application.port.in.PackageCodeUseCase;
import dev.trainyard.application.port.in.PackageSourcesUseCase;
import dev.trainyard.application.port.out.ImageBuilder;
import dev.trainyard.application.port.out.Sources;

/** The door to what becomes of code on the way to Vertex AI. */
public final class PackagingUseCases {
  private PackagingUseCases() {}

  public static PackageCodeUseCase packageCode(Sources sources, ImageBuilder builder) {
    return new PackageCodeService(sources, builder);
  }

  public static PackageSourcesUseCase packageSources(Sources sources) {
    return new PackageSourcesService(sources);
  }
}
