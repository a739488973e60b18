package dev.trainyard.cli.customjobs.packaging;

import java.nio.file.Path;
import java.util.List;

/**
 * Local code that is to run in all pools of a job. Everything in it exists.
 *
 * @param executorImageUri the image that the code goes on top of
 * @param localPackagePath the folder that all other paths are relative to
 * @param outputImageUri what the image is to be called; {@code ""} where a name is to be made of
 *     the project and the display name
 */
public record PackagedPool(
    String executorImageUri,
    Path localPackagePath,
    Entry entry,
    Extras extras,
    String outputImageUri,
    String displayName,
    String project) {
  /** What is run. */
  public sealed interface Entry {
    /** A file in the folder: Python, or for bash. */
    record Script(String path) implements Entry {}

    /** Such as {@code trainer.task}. */
    record PythonModule(String name) implements Entry {}
  }

  /**
   * What is needed beside the code.
   *
   * @param requirements as pip wants them
   * @param packages files in the folder
   * @param folders in the folder, to be copied
   */
  public record Extras(List<String> requirements, List<String> packages, List<String> folders) {
    public Extras {
      requirements = List.copyOf(requirements);
      packages = List.copyOf(packages);
      folders = List.copyOf(folders);
    }
  }
}
