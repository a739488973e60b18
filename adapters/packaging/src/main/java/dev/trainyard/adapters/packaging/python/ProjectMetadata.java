package dev.trainyard.adapters.packaging.python;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trainyard.adapters.packaging.files.SourceFolder;
import dev.trainyard.application.port.PackagingFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the project in the code's folder says of itself.
 *
 * @param requires what it depends on, without what is only for extras
 */
record ProjectMetadata(String name, String version, List<String> requires) {
  private static final List<String> SAID_BY =
      List.of("setup.py", "setup.cfg", "pyproject.toml", "requirements.txt", "README.md");
  private static final Pattern FOR_EXTRAS = Pattern.compile(";.*\\bextra\\s*==");

  /** Reads it as gcloud would, from its setup alone; else from all of it. */
  static ProjectMetadata of(Pip pip, SourceFolder code, Path scratch) {
    Path alone = scratch.resolve("setup-alone");
    SAID_BY.stream()
        .filter(file -> Files.isRegularFile(code.root().resolve(file)))
        .forEach(file -> code.copyTo(alone, file));
    if (!Files.exists(alone.resolve("pyproject.toml"))
        && pip.python(alone, List.of("-c", "import setuptools")).well()) {
      return SetupScript.of(pip, code, alone);
    }
    Path report = scratch.resolve("report.json");
    if (!report(pip, alone, report)) {
      Path whole = code.copyTo(scratch.resolve("whole"), ".");
      Pip.Said said = ask(pip, whole, report, List.of());
      if (!said.well()) {
        throw unreadable(code, said);
      }
    }
    return read(report);
  }

  static PackagingFailedException unreadable(SourceFolder code, Pip.Said said) {
    return new PackagingFailedException(
        "What the project in %s depends on cannot be read:\n%s"
            .formatted(code.root(), said.lastWords()));
  }

  private static boolean report(Pip pip, Path project, Path report) {
    // why: without an index, what this machine has may be enough to build with
    return ask(pip, project, report, List.of()).well()
        || ask(pip, project, report, List.of("--no-build-isolation")).well();
  }

  private static Pip.Said ask(Pip pip, Path project, Path report, List<String> more) {
    List<String> arguments =
        new ArrayList<>(List.of("install", "--dry-run", "--no-deps", "--ignore-installed"));
    arguments.addAll(more);
    arguments.addAll(List.of("--report", report.toString(), project.toString()));
    return pip.run(arguments);
  }

  private static ProjectMetadata read(Path report) {
    try {
      JsonNode metadata = new ObjectMapper().readTree(report.toFile()).at("/install/0/metadata");
      List<String> requires = new ArrayList<>();
      for (JsonNode each : metadata.path("requires_dist")) {
        if (!FOR_EXTRAS.matcher(each.asText()).find()) {
          requires.add(each.asText());
        }
      }
      return new ProjectMetadata(
          metadata.path("name").asText(), metadata.path("version").asText(), requires);
    } catch (IOException e) {
      throw new PackagingFailedException(
          "This pip does not tell what a project depends on; 22.2 or newer does. Update it: python3 -m pip install --upgrade pip",
          e);
    }
  }
}
