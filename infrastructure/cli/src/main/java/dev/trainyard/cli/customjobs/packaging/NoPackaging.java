package dev.trainyard.cli.customjobs.packaging;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import dev.trainyard.cli.api.CommandFailedException;
import java.util.List;

/** For a command line that was built without what packs code: says so. */
public final class NoPackaging implements Packaging {
  @Override
  public String imageFor(PackagedPool pool) {
    throw notBuiltIn();
  }

  @Override
  public List<String> packagesFor(PackagedPool pool, String folder) {
    throw notBuiltIn();
  }

  private static CommandFailedException notBuiltIn() {
    return failed(
        "local-package-path: packing local code is not built into this trainyard. Build an image yourself and name it with container-image-uri.");
  }
}
