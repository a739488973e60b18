package dev.trainyard.cli.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** What can be started besides this: in an installed copy, else in a checkout. */
record Jars(Path server, Path emulator) {
  static Jars below(Path root) {
    Path installed = root.resolve("lib");
    if (Files.isDirectory(installed.resolve("server"))) {
      return new Jars(
          installed.resolve("server/quarkus-run.jar"),
          installed.resolve("emulator/trainyard-emulator.jar"));
    }
    Path built = root.resolve("infrastructure");
    return new Jars(
        built.resolve("server/target/quarkus-app/quarkus-run.jar"),
        built.resolve("emulator/target/emulator/trainyard-emulator.jar"));
  }
}
