package dev.trainyard.journey.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own with little room, in memory; only root can make one. */
final class SmallDisk implements AutoCloseable {
  private static final int MEGABYTES = 320;

  private final Path folder;
  private final boolean isMounted;

  private SmallDisk(Path folder, boolean isMounted) {
    this.folder = folder;
    this.isMounted = isMounted;
  }

  /** At that folder, if this system lets us. */
  static SmallDisk at(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    String size = "size=" + MEGABYTES + "m";
    return new SmallDisk(
        folder, run("mount", "-t", "tmpfs", "-o", size, "tmpfs", folder.toString()));
  }

  boolean isThere() {
    return isMounted;
  }

  /** Takes all the room that is left. */
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(ballast())) {
      byte[] some = new byte[64 * 1024];
      for (int i = 0; i < MEGABYTES * 16; i++) {
        out.write(some);
      }
      throw new IllegalStateException("there is more room than there should be");
    } catch (IOException _) {
      // why: full, as it was meant to be
      return;
    }
  }

  void clear() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static boolean run(String... line) throws IOException, InterruptedException {
    return new ProcessBuilder(List.of(line)).start().waitFor() == 0;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (isMounted) {
      run("umount", "-l", folder.toString());
    }
  }
}
