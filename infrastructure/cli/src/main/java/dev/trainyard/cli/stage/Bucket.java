package dev.trainyard.cli.stage;

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
    stage(new SourcePackage("hello-custom-training", "1.0"), examples.resolve("hello"));
    stage(new SourcePackage("logistic", "1.0"), examples.resolve("logistic"));
    copyScripts(examples.resolve("container"), "code");
    copyScripts(examples.resolve("distributed"), "code/distributed");
    copyScripts(examples.resolve("parameters"), "code/parameters");
  }

  private void stage(SourcePackage made, Path folder) throws IOException {
    write("training/" + made.fileName(), made.pack(folder));
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
