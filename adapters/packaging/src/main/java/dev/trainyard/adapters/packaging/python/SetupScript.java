package dev.trainyard.adapters.packaging.python;

import dev.trainyard.adapters.packaging.files.SourceFolder;
import dev.trainyard.application.port.PackagingFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A {@code setup.py}, asked by way of this machine's setuptools, so that no index is needed. */
final class SetupScript {
  private SetupScript() {}

  static ProjectMetadata of(Pip pip, SourceFolder code, Path alone) {
    if (ask(pip, alone).well()) {
      return read(alone);
    }
    Path whole = code.copyTo(alone.resolveSibling("whole"), ".");
    Pip.Said said = ask(pip, whole);
    if (!said.well()) {
      throw ProjectMetadata.unreadable(code, said);
    }
    return read(whole);
  }

  private static Pip.Said ask(Pip pip, Path project) {
    return pip.python(project, List.of("setup.py", "-q", "egg_info", "--egg-base", "."));
  }

  private static ProjectMetadata read(Path project) {
    try (Stream<Path> files = Files.list(project)) {
      Path info =
          files.filter(file -> file.toString().endsWith(".egg-info")).findFirst().orElseThrow();
      List<String> head = Files.readAllLines(info.resolve("PKG-INFO"));
      Path requires = info.resolve("requires.txt");
      return new ProjectMetadata(
          value("Name: ", head),
          value("Version: ", head),
          Files.exists(requires) ? required(Files.readAllLines(requires)) : List.of());
    } catch (IOException e) {
      throw new PackagingFailedException(project + " cannot be read: " + e, e);
    }
  }

  private static String value(String key, List<String> head) {
    return head.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()).strip())
        .findFirst()
        .orElse("");
  }

  /** Sections are {@code [extra]}, {@code [extra:condition]} and {@code [:condition]}. */
  private static List<String> required(List<String> lines) {
    List<String> required = new ArrayList<>();
    String section = ":";
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && section.startsWith(":")) {
        required.add(section.equals(":") ? line : line + "; " + section.substring(1));
      }
    }
    return required;
  }
}
