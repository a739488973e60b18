package dev.trainyard.cli.local;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Stands in help and completion for the emulator, which the launcher starts by itself. */
@Command(
    name = "emulator",
    description = "Runs the local Vertex AI alone, for tests and for Google's own clients.")
public final class EmulatorCommand implements Callable<Integer> {
  @Unmatched private String[] words = {};

  @Override
  public Integer call() {
    throw badInput(
        "The launcher starts the emulator: trainyard emulator %s"
            .formatted(String.join(" ", words))
            .strip());
  }
}
