package dev.trainyard.cli.customjobs.pool;

import java.util.List;

/** What the pools run beside what each of them says. */
public sealed interface Task {
  /** What they say, with these packages for those that have an executor image. */
  record AsSaid(List<String> packageUris) implements Task {
    public AsSaid {
      packageUris = List.copyOf(packageUris);
    }
  }

  /** An image for all of them. */
  record Image(String uri) implements Task {}

  /** A Python module of these packages, in an executor image, for all of them. */
  record Packages(String executorImageUri, List<String> packageUris, String module)
      implements Task {
    public Packages {
      packageUris = List.copyOf(packageUris);
    }
  }
}
