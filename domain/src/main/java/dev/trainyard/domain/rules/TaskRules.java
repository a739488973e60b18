package dev.trainyard.domain.rules;

import dev.trainyard.domain.spec.Task;
import dev.trainyard.domain.spec.Task.ContainerSpec;
import dev.trainyard.domain.spec.Task.PythonPackageSpec;
import java.util.List;

/** What a replica runs. */
final class TaskRules {
  private static final int MOST_PACKAGES = 100;
  private static final int LONGEST_ARGS = 100_000;
  private static final Shape PACKAGE =
      Shape.of(
          "(?s)(gs://[^/\\s]+/|file:///).+\\.(tar\\.gz|whl)",
          "gs://BUCKET/OBJECT and end in .tar.gz or .whl");

  private TaskRules() {}

  static Scope scopeOf(Task task, Scope pool) {
    return switch (task) {
      case ContainerSpec _ -> pool.at("container_spec");
      case PythonPackageSpec _ -> pool.at("python_package_spec");
    };
  }

  static void check(Task task, Scope at) {
    switch (task) {
      case ContainerSpec container ->
          ImageRules.checkImage(container.imageUri(), at.at("image_uri"));
      case PythonPackageSpec python -> checkPython(python, at);
    }
    EnvRules.check(task.env(), at);
  }

  private static void checkPython(PythonPackageSpec python, Scope at) {
    ImageRules.checkExecutor(python.executorImageUri(), at.at("executor_image_uri"));
    at.at("python_module").require(python.pythonModule());
    int count = python.packageUris().size();
    if (count == 0) {
      at.at("package_uris").refuse("package_uris needs at least one package.");
    } else if (count > MOST_PACKAGES) {
      at.at("package_uris").refuse("package_uris has at most 100 packages, not " + count + ".");
    }
    for (int i = 0; i < count; i++) {
      PACKAGE.require(python.packageUris().get(i), at.at("package_uris", i));
    }
  }

  /** Notes, once, where the arguments of the job become too long. */
  static void checkArgs(List<Pool> pools) {
    long total = 0;
    for (Pool pool : pools) {
      Task task = pool.spec().task();
      if (task != null) {
        long before = total;
        total += lengthOf(task.args());
        if (before <= LONGEST_ARGS && total > LONGEST_ARGS) {
          scopeOf(task, pool.at())
              .at("args")
              .refuse("The args of a job have at most 100000 characters together.");
        }
      }
    }
  }

  private static long lengthOf(List<String> args) {
    long length = 0;
    for (String arg : args) {
      length += arg.codePointCount(0, arg.length());
    }
    return length;
  }
}
