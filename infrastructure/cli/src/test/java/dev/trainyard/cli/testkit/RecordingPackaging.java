package dev.trainyard.cli.testkit;

import dev.trainyard.cli.customjobs.packaging.PackagedPool;
import dev.trainyard.cli.customjobs.packaging.Packaging;
import java.util.ArrayList;
import java.util.List;

/** Makes nothing, and remembers what was asked. */
public final class RecordingPackaging implements Packaging {
  private final List<PackagedPool> asked = new ArrayList<>();

  @Override
  public String imageFor(PackagedPool pool) {
    asked.add(pool);
    return "gcr.io/yard/built:1";
  }

  @Override
  public List<String> packagesFor(PackagedPool pool, String folder) {
    asked.add(pool);
    return List.of(folder + "/trainer-1.tar.gz");
  }

  public List<PackagedPool> asked() {
    return List.copyOf(asked);
  }
}
