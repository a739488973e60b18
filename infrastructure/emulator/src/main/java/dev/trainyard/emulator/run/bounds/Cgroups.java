package dev.trainyard.emulator.run.bounds;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where this user may make groups of processes that the kernel keeps to their memory. */
final class Cgroups {
  private static final System.Logger LOGGER = System.getLogger(Cgroups.class.getName());
  private static final Path MOUNT = Path.of("/sys/fs/cgroup");
  private static final Pattern OURS = Pattern.compile("trainyard-([0-9]+)-.*");

  private Cgroups() {}

  /** Folders to try, the nearest first; none where the system has no cgroups. */
  static List<Path> places() {
    List<Path> places = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
        String[] parts = line.split(":", 3);
        if (parts[1].isEmpty()) {
          upwards(MOUNT, parts[2], places);
        } else if (List.of(parts[1].split(",")).contains("memory")) {
          upwards(MOUNT.resolve("memory"), parts[2], places);
        }
      }
    } catch (IOException _) {
      // why: a system without cgroups has no places
      return List.of();
    }
    return places.stream().filter(Cgroups::limitsMemory).toList();
  }

  private static void upwards(Path mount, String own, List<Path> places) {
    @Nullable Path place = mount.resolve(own.substring(1)).normalize();
    while (place != null && place.startsWith(mount)) {
      places.add(place);
      place = place.getParent();
    }
  }

  private static boolean limitsMemory(Path place) {
    if (!Files.isWritable(place)) {
      return false;
    }
    if (Files.exists(place.resolve("memory.limit_in_bytes"))) {
      return true;
    }
    try {
      return Files.readString(place.resolve("cgroup.subtree_control")).contains("memory");
    } catch (IOException _) {
      // why: not a cgroup that could have others below it
      return false;
    }
  }

  /** Removes what emulators left below {@code place} that were killed with their watchers. */
  static void sweep(Path place) {
    try (DirectoryStream<Path> groups = Files.newDirectoryStream(place, "trainyard-*")) {
      for (Path group : groups) {
        Matcher ours = OURS.matcher(group.getFileName().toString());
        if (ours.matches() && ProcessHandle.of(Long.parseLong(ours.group(1))).isEmpty()) {
          boolean _ = group.toFile().delete();
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // why: what is left there takes no memory
      LOGGER.log(System.Logger.Level.DEBUG, "old cgroups stay", e);
    }
  }
}
