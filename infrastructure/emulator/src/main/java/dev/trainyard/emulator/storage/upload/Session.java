package dev.trainyard.emulator.storage.upload;

import dev.trainyard.emulator.storage.store.Digests;
import dev.trainyard.emulator.storage.store.RefusedException;
import dev.trainyard.emulator.storage.store.StoredObject;
import dev.trainyard.emulator.storage.store.Workbench;
import dev.trainyard.emulator.storage.store.Workbench.Order;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An upload that comes chunk by chunk; what has come stays when a chunk breaks off. */
final class Session {
  private final Workbench workbench;
  private final Order order;
  private final Path file;
  private final Digests digests = new Digests();
  private @Nullable StoredObject made;
  private boolean isSpent;

  Session(Workbench workbench, Order order) throws IOException {
    this.workbench = workbench;
    this.order = order;
    this.file = workbench.newFile();
  }

  /**
   * Takes a chunk.
   *
   * @param sums that the caller says the whole has; none if it does not
   * @return the object, if it is whole now
   * @throws RefusedException if the chunk leaves a gap, or the whole is not what it should be
   */
  synchronized Optional<StoredObject> take(
      ChunkRange range, InputStream in, Map<String, String> sums) throws IOException {
    if (made != null) {
      return Optional.of(made);
    }
    if (isSpent || Files.size(file) != digests.size()) {
      isSpent = true;
      throw RefusedException.noSuchUpload();
    }
    if (range.hasBytes()) {
      skip(range, in);
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
        digests.copy(in, out);
      }
    }
    boolean isWhole = range.isLast() && (range.total() < 0 || range.total() == digests.size());
    if (isWhole) {
      made = finish(sums);
    }
    return Optional.ofNullable(made);
  }

  // why: a chunk that is sent again may have come in part
  private void skip(ChunkRange range, InputStream in) throws IOException {
    if (range.first() > digests.size()) {
      throw RefusedException.invalid(
          "The chunk begins at %d, and only %d bytes have come."
              .formatted(range.first(), digests.size()));
    }
    in.skipNBytes(digests.size() - range.first());
  }

  private StoredObject finish(Map<String, String> sums) throws IOException {
    Map<String, String> all = new HashMap<>(order.sums());
    all.putAll(sums);
    Order whole = new Order(order.name(), order.said(), all, order.conditions());
    isSpent = true;
    try {
      return workbench.finish(whole, file, digests.content());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** How much has come. */
  synchronized long size() {
    return digests.size();
  }

  /** Whether it came to nothing and cannot go on. */
  synchronized boolean isSpent() {
    return isSpent && made == null;
  }

  synchronized void discard() throws IOException {
    Files.deleteIfExists(file);
  }
}
