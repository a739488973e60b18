package dev.trainyard.cli.customjobs.create;

import dev.trainyard.cli.customjobs.flags.Mistakes;
import dev.trainyard.cli.customjobs.packaging.PackagedPool;
import dev.trainyard.cli.customjobs.packaging.Packaging;
import dev.trainyard.cli.customjobs.pool.Packed;
import dev.trainyard.cli.customjobs.pool.Task;
import java.io.PrintWriter;

/**
 * Makes of the first pool's local code what all pools run.
 *
 * @param asPackage the bucket's folder, if it is not to become an image
 */
record CodeTask(Packed packed, String asPackage) {
  static final String FLAG = "--as-package";

  static void check(String asPackage, boolean packaged, Mistakes mistakes) {
    mistakes.noteIf(
        !asPackage.isEmpty() && !asPackage.matches("gs://[^/]+(/.*)?"),
        FLAG,
        "It must be a folder of a bucket, gs://BUCKET/..., not '" + asPackage + "'.");
    mistakes.noteIf(
        !asPackage.isEmpty() && !packaged,
        FLAG,
        "It needs local-package-path in the first --worker-pool-spec.");
  }

  void check(Mistakes mistakes) {
    mistakes.noteIf(
        !asPackage.isEmpty() && !packed.isModule(),
        FLAG,
        "A package runs Python, so the script must end in .py.");
    mistakes.noteIf(
        !asPackage.isEmpty() && packed.hasOutputImage(),
        FLAG,
        "It makes no image, so leave output-image-uri out.");
  }

  Task make(PackagedPool pool, Packaging packaging, PrintWriter err) {
    if (asPackage.isEmpty()) {
      String image = packaging.imageFor(pool);
      err.println("Custom container image [" + image + "] is created for your custom job.\n");
      return new Task.Image(image);
    }
    String folder = asPackage.replaceFirst("/+$", "");
    return new Task.Packages(
        packed.executorImageUri(), packaging.packagesFor(pool, folder), packed.module());
  }
}
