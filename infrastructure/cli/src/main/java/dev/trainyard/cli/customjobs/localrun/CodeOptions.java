package dev.trainyard.cli.customjobs.localrun;

import dev.trainyard.cli.customjobs.flags.Mistakes;
import dev.trainyard.cli.customjobs.flags.Texts;
import dev.trainyard.cli.customjobs.packaging.PackagedPool;
import dev.trainyard.cli.customjobs.packaging.PackagedPool.Entry;
import dev.trainyard.cli.customjobs.packaging.PackagedPool.Extras;
import dev.trainyard.cli.customjobs.pool.LocalPaths;
import dev.trainyard.domain.packaging.ImageName;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The flags that say which code an image is made of. */
final class CodeOptions {
  @Option(
      names = {"--executor-image-uri", "--base-image"},
      paramLabel = "IMAGE",
      required = true,
      description = "What the code goes on top of; without code it is run as it is.")
  String executorImage = "";

  @Option(
      names = {"--local-package-path", "--work-dir"},
      paramLabel = "DIR",
      description = "The folder that everything else lies in; the current one.")
  private String folder = "";

  @Option(names = "--script", paramLabel = "FILE", description = "What is run: Python, or bash.")
  private String script = "";

  @Option(names = "--python-module", paramLabel = "MODULE", description = "What is run.")
  private String module = "";

  @Option(names = "--requirements", paramLabel = "REQ,...", description = "As pip wants them.")
  private List<String> requirements = List.of();

  @Option(names = "--extra-packages", paramLabel = "FILE,...", description = "Installed first.")
  private List<String> packages = List.of();

  @Option(names = "--extra-dirs", paramLabel = "DIR,...", description = "Copied, too.")
  private List<String> dirs = List.of();

  @Option(names = "--output-image-uri", paramLabel = "IMAGE", description = "Its name.")
  private String outputImage = "";

  boolean isGiven() {
    return !script.isEmpty() || !module.isEmpty();
  }

  /**
   * @param home that ~ means
   */
  void check(Path home, Mistakes mistakes) {
    mistakes.noteIf(
        !LocalPaths.of(folder, home).isFolder(),
        "--local-package-path",
        "There is no folder '" + folder + "'.");
    ImageName.faults(executorImage).forEach(fault -> mistakes.note("--executor-image-uri", fault));
    if (!outputImage.isEmpty()) {
      ImageName.faults(outputImage).forEach(fault -> mistakes.note("--output-image-uri", fault));
    }
    mistakes.noteIf(
        !script.isEmpty() && !module.isEmpty(),
        "--script",
        "It cannot stand beside --python-module; one of them is run.");
    boolean hasMore =
        !requirements.isEmpty() || !packages.isEmpty() || !dirs.isEmpty() || !outputImage.isEmpty();
    mistakes.noteIf(
        !isGiven() && hasMore,
        "--script",
        "One of --script and --python-module is required where an image is to be made.");
  }

  /**
   * @param registry of this run, which the image goes to whatever it is called
   * @param mistakes of lists
   */
  PackagedPool code(Path home, String registry, Mistakes mistakes) {
    Entry entry = script.isEmpty() ? new Entry.PythonModule(module) : new Entry.Script(script);
    Extras extras =
        new Extras(
            new Texts("--requirements", mistakes).list(requirements),
            new Texts("--extra-packages", mistakes).list(packages),
            new Texts("--extra-dirs", mistakes).list(dirs));
    return new PackagedPool(
        executorImage,
        LocalPaths.of(folder, home).folder(),
        entry,
        extras,
        outputImage.isEmpty() ? "" : at(registry, ImageName.of(outputImage)),
        script.isEmpty() ? module : script,
        LocalRun.PROJECT);
  }

  private static String at(String registry, ImageName name) {
    return registry
        + "/"
        + name.repository()
        + ":"
        + (name.tag().isEmpty() ? "latest" : name.tag());
  }
}
