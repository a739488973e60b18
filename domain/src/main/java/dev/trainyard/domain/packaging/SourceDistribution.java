package dev.trainyard.domain.packaging;

import dev.trainyard.domain.rules.Violation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A folder as the source distribution of a Python project. */
public record SourceDistribution(Path folder, String name, String version) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?");
  private static final Pattern VERSION =
      Pattern.compile("\\d+(?:\\.\\d+)*(?:(?:a|b|rc|\\.post|\\.dev)\\d+)*(?:\\+[a-z0-9.]+)?");

  /** What pip wants the file to be called. */
  public String fileName() {
    return root() + ".tar.gz";
  }

  /** The folder that all of it is in. */
  public String root() {
    return name + "-" + version;
  }

  /** Everything that is wrong. */
  public List<Violation> check(SourceTree tree) {
    List<Violation> found = new ArrayList<>();
    if (!tree.hasFolder(".")) {
      found.add(new Violation("local-package-path", "There is no folder " + folder + "."));
    }
    if (!NAME.matcher(name).matches()) {
      found.add(
          new Violation(
              "name",
              "\"%s\" is not the name of a Python package: letters, digits, and . _ - between them."
                  .formatted(name)));
    }
    if (!VERSION.matcher(version).matches()) {
      found.add(
          new Violation("version", "\"%s\" is not a version, such as 1.0.".formatted(version)));
    }
    return found;
  }
}
