package dev.trainyard.emulator.registry.store;

import dev.trainyard.emulator.registry.store.RegistryException.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A blob on its way in; what has come stays when a chunk breaks off. */
public final class Upload {
  private static final int PIECE = 1 << 16;

  private final RepositoryName repository;
  private final String id;
  private final Path file;
  private final MessageDigest sum = Digest.sum("sha256");
  private long size;
  private boolean isOver;

  Upload(RepositoryName repository, String id, Path file) {
    this.repository = repository;
    this.id = id;
    this.file = file;
  }

  RepositoryName repository() {
    return repository;
  }

  public String id() {
    return id;
  }

  /** How much has come. */
  public synchronized long size() {
    return size;
  }

  /**
   * Takes a chunk.
   *
   * @param range where it belongs; null for behind all that has come
   * @throws RegistryException if it belongs elsewhere, or is not as long as it says
   */
  public synchronized void append(@Nullable ChunkRange range, InputStream in) throws IOException {
    requireOpen();
    if (range != null && range.first() != size) {
      throw RegistryException.outOfRange(
          "The chunk begins at %d, and %d bytes have come.".formatted(range.first(), size));
    }
    long before = size;
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] piece = new byte[PIECE];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        out.write(piece, 0, read);
        sum.update(piece, 0, read);
        size += read;
      }
    }
    if (range != null && size - before != range.length()) {
      throw RegistryException.invalid(
          Code.SIZE_INVALID,
          "The chunk has %d bytes and says %d.".formatted(size - before, range.length()));
    }
  }

  /**
   * Ends it; what came is safe on the disk, and is the caller's.
   *
   * @throws RegistryException DIGEST_INVALID if it is another blob; then nothing of it stays
   */
  synchronized Path finish(Digest digest) throws IOException {
    requireOpen();
    isOver = true;
    if (size == 0) {
      Files.write(file, new byte[0]);
    }
    Digest own =
        digest.algorithm().equals("sha256")
            ? Digest.of("sha256", sum.digest())
            : digest.ofFile(file);
    if (!own.equals(digest)) {
      Files.deleteIfExists(file);
      throw RegistryException.invalid(
          Code.DIGEST_INVALID, "What came is %s and should be %s.".formatted(own, digest));
    }
    Disk.sync(file);
    return file;
  }

  private void requireOpen() throws IOException {
    boolean isTorn = size > 0 && (!Files.exists(file) || Files.size(file) != size);
    if (isOver || isTorn) {
      throw RegistryException.unknown(
          Code.BLOB_UPLOAD_UNKNOWN, "There is no such upload, or no more.");
    }
  }

  synchronized void discard() throws IOException {
    isOver = true;
    Files.deleteIfExists(file);
  }
}
