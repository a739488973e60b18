package dev.trainyard.adapters.packaging.python;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.trainyard.application.port.PackagingFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes from what pip laid out all that tells of this machine and of the moment. */
final class Tidying {
  private static final String ANY_PYTHON = "#!/usr/bin/env python3";

  private Tidying() {}

  static void tidy(Path folder) {
    try {
      for (Path file : all(folder)) {
        String name = file.getFileName().toString();
        if (name.endsWith(".pyc") || name.equals("__pycache__") || isTale(file)) {
          Files.deleteIfExists(file);
        } else if (name.equals("RECORD") && isInDistInfo(file)) {
          tidyRecord(file, folder);
        } else if (file.startsWith(folder.resolve("bin")) && Files.isRegularFile(file)) {
          tidyScript(file);
        }
      }
    } catch (IOException e) {
      throw new PackagingFailedException(folder + " cannot be written: " + e, e);
    }
  }

  /** So that {@code importlib.metadata} knows the project whose code is copied. */
  static void addMetadata(Path folder, ProjectMetadata project) {
    String named = project.name().replaceAll("[-_.]+", "_") + "-" + project.version();
    try {
      Path info = Files.createDirectories(folder.resolve(named + ".dist-info"));
      Files.writeString(
          info.resolve("METADATA"),
          "Metadata-Version: 2.1\nName: %s\nVersion: %s\n"
              .formatted(project.name(), project.version()));
    } catch (IOException e) {
      throw new PackagingFailedException(folder + " cannot be written: " + e, e);
    }
  }

  private static List<Path> all(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(file -> !file.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static boolean isTale(Path file) {
    // why: it names a folder of this machine
    return file.getFileName().toString().equals("direct_url.json") && isInDistInfo(file);
  }

  private static boolean isInDistInfo(Path file) {
    return file.resolveSibling(".").normalize().toString().endsWith(".dist-info");
  }

  private static void tidyRecord(Path record, Path folder) throws IOException {
    List<String> kept =
        Files.readAllLines(record).stream()
            .filter(line -> !line.startsWith("..") && !line.startsWith("/"))
            .filter(line -> !line.startsWith("bin/") && !line.contains(".pyc,"))
            .filter(line -> Files.exists(folder.resolve(firstColumn(line))))
            .sorted()
            .toList();
    Files.write(record, kept);
  }

  private static String firstColumn(String line) {
    return line.startsWith("\"")
        ? line.substring(1, line.indexOf('"', 1))
        : line.substring(0, Math.max(0, line.indexOf(',')));
  }

  private static void tidyScript(Path script) throws IOException {
    String text = Files.readString(script, ISO_8859_1);
    if (text.startsWith("#!/bin/sh\n'''exec'")) {
      text = text.substring(text.indexOf('\n', text.indexOf("' '''")) + 1);
      Files.writeString(script, ANY_PYTHON + "\n" + text, ISO_8859_1);
    } else if (text.startsWith("#!") && text.substring(0, lineEnd(text)).contains("python")) {
      Files.writeString(script, ANY_PYTHON + text.substring(lineEnd(text)), ISO_8859_1);
    }
  }

  private static int lineEnd(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text.length() : end;
  }
}
