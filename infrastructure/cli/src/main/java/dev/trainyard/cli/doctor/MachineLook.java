package dev.trainyard.cli.doctor;

import com.sun.security.auth.module.UnixSystem;
import dev.trainyard.cli.local.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Room on the disk, and what the kernel lets this user do. */
final class MachineLook implements Look {
  private static final long GIGABYTE = 1L << 30;
  private static final long LEAST = 1;
  private static final long ENOUGH = 5;

  @Override
  public List<Finding> at(Surroundings around) {
    List<Finding> findings = new ArrayList<>(List.of(disk(around.home())));
    if (Files.isDirectory(Path.of("/proc"))) {
      findings.add(namespaces());
      findings.add(cgroups());
    }
    return findings;
  }

  private static Finding disk(Path home) {
    try {
      long free = Files.getFileStore(existing(home)).getUsableSpace() / GIGABYTE;
      String found = "%d GB free for %s".formatted(free, home);
      String advice = "Make room there, or set TRAINYARD_HOME to a folder elsewhere.";
      return free < LEAST
          ? Finding.missing("disk", found, advice)
          : free < ENOUGH ? Finding.note("disk", found, advice) : Finding.ok("disk", found);
    } catch (IOException e) {
      return Finding.missing(
          "disk",
          home + " cannot be looked at: " + e.getMessage(),
          "Set TRAINYARD_HOME to a folder that this user may write.");
    }
  }

  private static Path existing(Path folder) {
    @Nullable Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there == null ? Path.of("/") : there;
  }

  private static Finding namespaces() {
    boolean root = new UnixSystem().getUid() == 0;
    List<String> own =
        root
            ? List.of("unshare", "--user", "true")
            : List.of("unshare", "--user", "--map-root-user", "--mount", "true");
    if (Programs.ask(own).isGood()) {
      return Finding.ok(
          "user namespaces", root ? "PostgreSQL runs in one" : "jobs see gs:// at /gcs by one");
    }
    if (!root) {
      return Finding.note(
          "user namespaces",
          "not for this user; jobs find gs:// at TRAINYARD_GCS_ROOT, and not at /gcs",
          "Where that is wanted: sysctl kernel.unprivileged_userns_clone=1, or allow them in AppArmor.");
    }
    return Programs.ask(List.of("setpriv", "--version")).isGood()
        ? Finding.ok("user namespaces", "refused; PostgreSQL runs by setpriv as another user")
        : Finding.missing(
            "user namespaces",
            "refused, and there is no setpriv, so PostgreSQL, which does not run as root, cannot start",
            "Install util-linux, or run Trainyard as an ordinary user.");
  }

  private static Finding cgroups() {
    return Files.isWritable(Path.of("/sys/fs/cgroup"))
            || Files.isWritable(Path.of("/sys/fs/cgroup/memory"))
        ? Finding.ok("cgroups", "the kernel keeps replicas to their memory")
        : Finding.note(
            "cgroups",
            "not for this user; the memory of replicas is looked at twice a second instead",
            "");
  }
}
