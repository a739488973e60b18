package dev.trainyard.cli.customjobs.config;

import java.util.List;

/** The accelerators that Vertex AI knows by name. */
public final class Accelerators {
  private Accelerators() {}

  /** In the order of the alphabet. */
  public static List<String> names() {
    Type type = Schema.load().fields(new Type.Message("MachineSpec")).get("acceleratorType");
    return type instanceof Type.Names(List<String> names)
        ? names.stream().filter(name -> name.matches("(NVIDIA|TPU)_.*")).sorted().toList()
        : List.of();
  }
}
