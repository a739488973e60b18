package dev.trainyard.cli.stage;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import dev.trainyard.adapters.packaging.files.FolderSources;
import dev.trainyard.application.port.in.PackageSourcesUseCase;
import dev.trainyard.application.port.in.PackageSourcesUseCase.Command;
import dev.trainyard.application.port.in.PackageSourcesUseCase.Outcome;
import dev.trainyard.application.service.PackagingUseCases;
import dev.trainyard.domain.packaging.SourceDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A bucket of the local Vertex AI: a folder.
 *
 * @param root the folder below which all buckets lie
 */
public record Bucket(Path root, String name) {
  public Path path(String object) {
    return root.resolve(name).resolve(object);
  }

  /** Puts the code of all examples where {@code examples/jobs/*.json} look for it. */
  public void stageExamples(Path examples) throws IOException {
    stage(new SourceDistribution(examples.resolve("hello"), "hello-custom-training", "1.0"));
    stage(new SourceDistribution(examples.resolve("logistic"), "logistic", "1.0"));
    copyScripts(examples.resolve("container"), "code");
    copyScripts(examples.resolve("distributed"), "code/distributed");
    copyScripts(examples.resolve("parameters"), "code/parameters");
  }

  private void stage(SourceDistribution distribution) {
    PackageSourcesUseCase sources = PackagingUseCases.packageSources(new FolderSources());
    switch (sources.pack(new Command(distribution, path("training")))) {
      case Outcome.Packed _ -> {}
      case Outcome.Refused(var violations) -> throw failed(violations.toString());
      case Outcome.Failed(String why) -> throw failed(why);
    }
  }

  private void copyScripts(Path folder, String to) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("check.py")) {
          write(to + "/" + name, Files.readAllBytes(file));
        }
      }
    }
  }

  private void write(String object, byte[] content) throws IOException {
    Path path = path(object);
    Files.createDirectories(path.getParent());
    Files.write(path, content);
  }
}
