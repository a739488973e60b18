package dev.trainyard.cli.customjobs.create;

import dev.trainyard.cli.customjobs.flags.KmsOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say what a job is, as gcloud has them. */
final class SpecOptions {
  @Option(
      names = "--display-name",
      paramLabel = "NAME",
      description = "The job's name for people; required.")
  String displayName = "";

  @Option(
      names = "--worker-pool-spec",
      paramLabel = "KEY=VALUE,...",
      description = {
        "A worker pool; again for each further one, and --worker-pool-spec= for one that is left out. Keys:",
        "  machine-type (required), replica-count, accelerator-type, accelerator-count;",
        "  container-image-uri; or executor-image-uri with python-module;",
        "  or, in the first pool, local-package-path with executor-image-uri and script or python-module,",
        "  and output-image-uri, requirements, extra-packages, extra-dirs (lists, with ; between).",
        "A value with a comma: begin with another delimiter, as in ^|^KEY=VALUE|KEY=VALUE."
      })
  List<String> workerPoolSpecs = new ArrayList<>();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "A CustomJobSpec in YAML or JSON; - is the standard input. Flags go before it; any --worker-pool-spec replaces all of its pools.")
  String config = "";

  @Option(
      names = "--python-package-uris",
      paramLabel = "URI,...",
      description = "Packages in buckets, for all pools with an executor image.")
  List<String> pythonPackageUris = new ArrayList<>();

  @Option(
      names = "--args",
      paramLabel = "ARG,...",
      description = "The arguments of all pools' code; ^:^A:B where one holds a comma.")
  List<String> args = new ArrayList<>();

  @Option(
      names = "--command",
      paramLabel = "WORD,...",
      description = "The command of all pools' containers, instead of the image's.")
  List<String> command = new ArrayList<>();

  @Option(names = "--labels", paramLabel = "KEY=VALUE,...", description = "The job's labels.")
  List<String> labels = new ArrayList<>();

  @Mixin KmsOptions kms = new KmsOptions();

  @Mixin AccessOptions access = new AccessOptions();
}
