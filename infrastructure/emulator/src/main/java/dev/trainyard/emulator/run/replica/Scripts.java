package dev.trainyard.emulator.run.replica;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The emulator's own Python programs, laid out on disk.
 *
 * @param watch keeps a replica from outliving the emulator
 * @param runModule installs packages and becomes the caller's module
 */
public record Scripts(Path watch, Path runModule) {
  /** Writes them into {@code folder}, over those of an earlier version. */
  public static Scripts layOut(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Scripts(layOut(folder, "watch.py"), layOut(folder, "run_module.py"));
  }

  private static Path layOut(Path folder, String name) throws IOException {
    Path target = folder.resolve(name).toAbsolutePath();
    try (InputStream in = Scripts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing from the emulator's jar");
      }
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }
}
