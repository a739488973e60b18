package dev.trainyard.domain.spec;

import java.util.List;

/** What a replica runs: exactly one of the two forms. */
public sealed interface Task {
  List<String> args();

  List<EnvVar> env();

  /**
   * An image of the caller's. Without command and args the image's own start; a command drops the
   * image's arguments.
   */
  record ContainerSpec(String imageUri, List<String> command, List<String> args, List<EnvVar> env)
      implements Task {
    public ContainerSpec {
      command = List.copyOf(command);
      args = List.copyOf(args);
      env = List.copyOf(env);
    }
  }

  /**
   * Python packages on a prebuilt image: each is installed in order, then {@code python3 -m
   * pythonModule args}.
   */
  record PythonPackageSpec(
      String executorImageUri,
      List<String> packageUris,
      String pythonModule,
      List<String> args,
      List<EnvVar> env)
      implements Task {
    public PythonPackageSpec {
      packageUris = List.copyOf(packageUris);
      args = List.copyOf(args);
      env = List.copyOf(env);
    }
  }
}
