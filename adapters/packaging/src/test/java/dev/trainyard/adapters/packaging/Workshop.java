package dev.trainyard.adapters.packaging;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.RegistryImage;
import dev.trainyard.adapters.packaging.files.FolderSources;
import dev.trainyard.adapters.packaging.registry.Login;
import dev.trainyard.adapters.packaging.registry.Routes;
import dev.trainyard.application.port.PackagedImage;
import dev.trainyard.application.port.Progress;
import dev.trainyard.application.port.in.PackageCodeUseCase;
import dev.trainyard.application.port.in.PackageCodeUseCase.Command;
import dev.trainyard.application.port.in.PackageCodeUseCase.Outcome;
import dev.trainyard.application.service.PackagingUseCases;
import dev.trainyard.domain.packaging.Base;
import dev.trainyard.domain.packaging.Dependencies;
import dev.trainyard.domain.packaging.Destination;
import dev.trainyard.domain.packaging.EntryPoint;
import dev.trainyard.domain.packaging.ImageName;
import dev.trainyard.domain.packaging.TrainingCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Code, wheels and images of one test. */
final class Workshop {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>(System.getenv());
  private Routes routes = Routes.NONE;
  private List<Login> logins = List.of();
  private int folders;

  Workshop(Path folder) {
    this.folder = folder;
    environment.put("PIP_NO_INDEX", "1");
    environment.put("PIP_FIND_LINKS", wheels().toString());
    environment.put("HOME", folder.toString());
    environment.remove("DOCKER_CONFIG");
  }

  Workshop routing(Routes some) {
    routes = some;
    return this;
  }

  Workshop loggedIn(Login login) {
    logins = List.of(login);
    return this;
  }

  Path home() {
    return folder;
  }

  Path wheels() {
    return made(folder.resolve("wheels"));
  }

  PackagingSettings settings() {
    return new PackagingSettings(folder.resolve("cache"), routes, logins, environment);
  }

  /** A new folder with these files. */
  Path folder(Map<String, String> files) {
    Path code = made(folder.resolve("code-" + folders++));
    files.forEach((path, text) -> write(code.resolve(path), text));
    return code;
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Outcome pack(TrainingCode code, Base base, Destination destination) {
    return pack(code, base, destination, Progress.UNHEARD);
  }

  Outcome pack(TrainingCode code, Base base, Destination destination, Progress progress) {
    PackageCodeUseCase useCase =
        PackagingUseCases.packageCode(new FolderSources(), new JibImageBuilder(settings()));
    return useCase.pack(new Command(code, base, destination), progress);
  }

  PackagedImage packed(TrainingCode code, Base base, ImageName name) {
    return switch (pack(code, base, new Destination.Registry(name))) {
      case Outcome.Packaged(PackagedImage image) -> image;
      case Outcome.Refused(var violations) -> throw new AssertionError(violations.toString());
      case Outcome.BaseAway(String why) -> throw new AssertionError(why);
      case Outcome.Failed(String why) -> throw new AssertionError(why);
    };
  }

  static TrainingCode script(Path folder, String script) {
    return script(folder, script, Dependencies.NONE);
  }

  static TrainingCode script(Path folder, String script, Dependencies dependencies) {
    return new TrainingCode(folder, new EntryPoint.Script(script), dependencies);
  }

  /** An image with an environment and a file, made from nothing. */
  /**
   * @param programs that it has
   */
  ImageName base(String name, Map<String, String> environment, String... programs)
      throws Exception {
    Path file = folder.resolve("base.txt");
    write(file, "base");
    List<Path> files = new ArrayList<>();
    for (String program : programs) {
      write(folder.resolve(program), "");
      files.add(folder.resolve(program));
    }
    Jib.fromScratch()
        .addLayer(List.of(file), "/etc")
        .addLayer(files, "/usr/bin")
        .setEnvironment(environment)
        .setLabels(Map.of("maker", "test"))
        .setProgramArguments("sh")
        .containerize(
            Containerizer.to(RegistryImage.named(name))
                .setAllowInsecureRegistries(true)
                .setBaseImageLayersCache(folder.resolve("base-cache"))
                .setApplicationLayersCache(folder.resolve("base-cache")));
    return ImageName.of(name);
  }

  private static Path made(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
