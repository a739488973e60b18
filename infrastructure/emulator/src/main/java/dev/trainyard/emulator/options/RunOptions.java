package dev.trainyard.emulator.options;

import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import picocli.CommandLine.Option;

/** What running a job means, and on what. */
public final class RunOptions {
  @Option(
      names = "--mode",
      defaultValue = "process",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}); scripted jobs need no process.")
  private Mode mode = Mode.PROCESS;

  @Option(
      names = "--replicas",
      defaultValue = "32",
      description = "Replicas that may run at a time (${DEFAULT-VALUE}).")
  private int replicas;

  @Option(
      names = "--python",
      defaultValue = "python3",
      description = "Command that starts Python 3 (${DEFAULT-VALUE}).")
  private String python = "";

  public Mode mode() {
    return mode;
  }

  /** The same settings with these. */
  public EmulatorSettings on(EmulatorSettings settings) {
    return settings.withPython(python).withReplicas(replicas);
  }
}
