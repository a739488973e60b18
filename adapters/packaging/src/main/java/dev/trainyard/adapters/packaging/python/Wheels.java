package dev.trainyard.adapters.packaging.python;

import dev.trainyard.adapters.packaging.files.SourceFolder;
import dev.trainyard.application.port.PackagingFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Wheels that are built on this machine, in a folder of their own. */
record Wheels(Pip pip, Path folder) {
  private static final String FOR_ANY_MACHINE = "-none-any.whl";

  /** The wheel of a package in the code's folder. */
  Path ofLocal(SourceFolder code, String path, Path scratch) {
    if (path.endsWith(".whl")) {
      return code.root().resolve(path).toAbsolutePath();
    }
    Path source = code.copyTo(scratch.resolve("extra-" + path.replace('/', '-')), path);
    Set<Path> before = present();
    Pip.Said said = build(source.toString());
    // why: without an index, what this machine has may be enough to build with
    if (!said.well() && !build(source.toString(), "--no-build-isolation").well()) {
      throw new PackagingFailedException(
          "pip cannot build the extra package " + path + ":\n" + said.lastWords());
    }
    return newest(before)
        .orElseThrow(() -> new PackagingFailedException("pip built no wheel of " + path + "."));
  }

  /**
   * Builds what an index has no wheel of.
   *
   * @return false if there is nothing to build it of
   */
  boolean build(String requirement, Set<Path> built) {
    Set<Path> before = present();
    Pip.Said said = build(requirement);
    newest(before).ifPresent(built::add);
    return said.well() || !said.contains("No matching distribution found");
  }

  /** pip's flags to see what was built here; none as long as nothing was. */
  List<String> flags() {
    return Files.isDirectory(folder) ? List.of("--find-links", folder.toString()) : List.of();
  }

  static boolean suitsAnyMachine(Path wheel) {
    return wheel.toString().endsWith(FOR_ANY_MACHINE);
  }

  private Pip.Said build(String what, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("wheel", "--no-deps", "--wheel-dir", folder.toString()));
    arguments.addAll(List.of(more));
    arguments.add(what);
    return pip.run(arguments);
  }

  private Optional<Path> newest(Set<Path> before) {
    Set<Path> now = present();
    now.removeAll(before);
    return now.stream().findFirst();
  }

  private Set<Path> present() {
    try {
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        return new HashSet<>(files.toList());
      }
    } catch (IOException e) {
      throw new PackagingFailedException(folder + " cannot be read: " + e, e);
    }
  }
}
