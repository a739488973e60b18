package dev.trainyard.emulator.run.bounds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What this system lets the emulator do to processes; found out once, by doing it. */
public final class Powers {
  // why: other emulators in this process, and processes of the same number in other containers,
  // have their groups in the same place
  private static final String OURS =
      "trainyard-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + "-";

  private static final AtomicLong NEXT = new AtomicLong();
  private final Mounts mounts;
  private final boolean hasTrees;
  private final @Nullable Path cgroups;
  private final Path bucketRoot;

  private Powers(Mounts mounts, boolean hasTrees, @Nullable Path cgroups, Path bucketRoot) {
    this.mounts = mounts;
    this.hasTrees = hasTrees;
    this.cgroups = cgroups;
    this.bucketRoot = bucketRoot;
  }

  /** Those of a system that gives none. */
  public static Powers none(Path bucketRoot) {
    return new Powers(Mounts.NONE, false, null, bucketRoot);
  }

  /**
   * Tries everything with a program that does nothing.
   *
   * @param bucketRoot what is to be {@code /gcs}
   */
  public static Powers find(Trial trial, Path bucketRoot) {
    Powers powers = none(bucketRoot);
    for (Mounts mounts : List.of(Mounts.OWN, Mounts.IN_USER_NAMESPACE)) {
      Powers more = new Powers(mounts, false, null, bucketRoot);
      if (trial.works(more.gcs(trial.stage()))) {
        powers = more.withTrees(trial);
        break;
      }
    }
    return powers.withCgroups(trial);
  }

  private Powers withTrees(Trial trial) {
    try {
      List<String> words = new ArrayList<>(trial.tree());
      words.addAll(gcs(trial.stage()));
      return new Powers(mounts, trial.works(words), cgroups, bucketRoot);
    } catch (IOException _) {
      // why: files can be copied, and commands be told where they lie
      return this;
    }
  }

  /**
   * Whether a replica can be shown an image's files where they belong, and changes to them be kept
   * apart, by words of the watcher.
   *
   * @param files the image's
   * @param folder the replica's
   */
  public boolean laysTrees(Path files, Path folder) {
    // why: these part the words of the mount
    return hasTrees && !(files + "" + folder).matches(".*[,:\\\\].*");
  }

  private Powers withCgroups(Trial trial) {
    for (Path place : Cgroups.places()) {
      Powers more = new Powers(mounts, hasTrees, place, bucketRoot);
      if (trial.works(more.memory(1L << 30))) {
        Cgroups.sweep(place);
        return more;
      }
    }
    return this;
  }

  /** The watcher's words that keep a replica to its bounds and show it {@code /gcs}. */
  public List<String> words(Bounds bounds, Path stage) {
    List<String> words = new ArrayList<>();
    words.add("file=" + bounds.disk());
    if (bounds.memory() > 0) {
      words.addAll(memory(bounds.memory()));
    }
    words.addAll(gcs(stage));
    return words;
  }

  private List<String> memory(long bytes) {
    String limit = "memory=" + bytes;
    if (cgroups == null) {
      return List.of(limit);
    }
    return List.of(limit, "cgroup=" + cgroups.resolve(OURS + NEXT.incrementAndGet()));
  }

  private List<String> gcs(Path stage) {
    return switch (mounts) {
      case NONE -> List.of();
      case OWN -> List.of("gcs=" + bucketRoot, "stage=" + stage);
      case IN_USER_NAMESPACE -> List.of("gcs=" + bucketRoot, "stage=" + stage, "user=own");
    };
  }

  /** Lines for the service log about what is not as on Vertex. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (mounts == Mounts.NONE) {
      remarks.add(
          "Note: this system lets the emulator mount nothing, so there is no /gcs; the folder that"
              + " stands for gs:// is in TRAINYARD_GCS_ROOT.");
    }
    if (cgroups == null) {
      remarks.add(
          "Note: this system gives the emulator no cgroups, so the memory of replicas is looked at"
              + " twice a second.");
    }
    return remarks;
  }
}
