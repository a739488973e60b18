package dev.trainyard.emulator.storage.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.CRC32C;

/** Both sums of what passes by. Used by one thread at a time. */
public final class Digests {
  private static final int PIECE = 1 << 16;

  private final MessageDigest md5 = md5();
  private final CRC32C crc32c = new CRC32C();
  private long size;

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }

  private void add(byte[] bytes, int length) {
    md5.update(bytes, 0, length);
    crc32c.update(bytes, 0, length);
    size += length;
  }

  /** Copies all that comes; what came before an error is written, and counted. */
  public void copy(InputStream in, OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
      out.write(piece, 0, read);
      add(piece, read);
    }
  }

  public long size() {
    return size;
  }

  /** What they have come to; afterwards they begin anew. */
  public Content content() {
    byte[] crc = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc32c.getValue()).array();
    Content content = new Content(size, base64(md5.digest()), base64(crc), 0);
    crc32c.reset();
    size = 0;
    return content;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static Content of(Path file) throws IOException {
    Digests digests = new Digests();
    try (InputStream in = Files.newInputStream(file)) {
      digests.copy(in, OutputStream.nullOutputStream());
    }
    return digests.content();
  }
}
