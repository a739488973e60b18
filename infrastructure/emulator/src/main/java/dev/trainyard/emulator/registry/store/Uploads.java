package dev.trainyard.emulator.registry.store;

import dev.trainyard.emulator.registry.store.RegistryException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;

/** Blobs on their way in, until they are whole, given up, or the emulator stops. */
final class Uploads {
  private static final int MOST = 1000;

  private final SequencedMap<String, Upload> open = new LinkedHashMap<>();
  private final Path folder;

  private Uploads(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder, and throws away what an earlier emulator left in it. */
  static Uploads open(Path folder) throws IOException {
    Disk.clear(folder);
    Files.createDirectories(folder);
    return new Uploads(folder);
  }

  synchronized Upload begin(RepositoryName repository) throws IOException {
    // why: of uploads that nobody goes on with, the oldest make room
    while (open.size() >= MOST) {
      cancel(open.sequencedValues().getFirst());
    }
    String id = UUID.randomUUID().toString();
    Upload upload = new Upload(repository, id, folder.resolve(id));
    open.put(id, upload);
    return upload;
  }

  /**
   * @throws RegistryException if there is none in this repository
   */
  synchronized Upload find(RepositoryName repository, String id) {
    Upload upload = open.get(id);
    if (upload == null || !upload.repository().equals(repository)) {
      throw RegistryException.unknown(
          Code.BLOB_UPLOAD_UNKNOWN, "There is no such upload, or no more.");
    }
    return upload;
  }

  synchronized void cancel(Upload upload) throws IOException {
    open.remove(upload.id());
    upload.discard();
  }

  synchronized void forget(Upload upload) {
    open.remove(upload.id());
  }
}
