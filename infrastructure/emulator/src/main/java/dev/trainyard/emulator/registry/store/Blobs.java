package dev.trainyard.emulator.registry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Content, each once, by its digest. */
final class Blobs {
  private final Path folder;

  Blobs(Path folder) {
    this.folder = folder;
  }

  /** Where it is or would be. */
  Path file(Digest digest) {
    String hex = digest.hex();
    return folder.resolve(digest.algorithm()).resolve(hex.substring(0, 2)).resolve(hex);
  }

  boolean has(Digest digest) {
    return Files.isRegularFile(file(digest));
  }

  /** Takes a finished file, whose digest this is; the file is gone afterwards. */
  void put(Digest digest, Path draft) throws IOException {
    if (has(digest)) {
      Files.delete(draft);
    } else {
      Disk.move(draft, file(digest));
    }
  }

  void remove(Digest digest) throws IOException {
    Files.deleteIfExists(file(digest));
  }
}
