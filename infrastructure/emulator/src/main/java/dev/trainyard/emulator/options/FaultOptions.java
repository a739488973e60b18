package dev.trainyard.emulator.options;

import dev.trainyard.emulator.chaos.Faults;
import dev.trainyard.emulator.chaos.form.FaultFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to go wrong. */
public final class FaultOptions {
  @Option(
      names = "--faults",
      description = "Faults in force from the start, as PUT to /emulator/v1/faults takes them.",
      paramLabel = "FILE")
  private @Nullable Path file;

  /**
   * Puts them in force.
   *
   * @throws IOException if the file cannot be read, or is wrong
   */
  public void set(Faults faults) throws IOException {
    if (file != null) {
      FaultFile.read(file, faults);
    }
  }
}
