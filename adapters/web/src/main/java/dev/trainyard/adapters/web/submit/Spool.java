package dev.trainyard.adapters.web.submit;

import dev.trainyard.adapters.web.error.CallerGoneException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Answers on their way to a caller who may not listen yet. Many clients send the whole body before
 * they read one byte of the answer; if we stopped reading until they listen, both sides would wait
 * for ever. So what the caller does not take goes to a file beyond a bound of memory.
 */
final class Spool implements AutoCloseable {
  private static final int MOST_IN_MEMORY = 1024 * 1024;
  private static final int BLOCK = 64 * 1024;

  private final Queue<byte[]> memory = new ArrayDeque<>();
  private int inMemory;
  private @Nullable FileChannel file;
  private long written;
  private long read;
  private boolean ended;
  private boolean deaf;

  /**
   * Adds the next piece.
   *
   * @throws IOException if the caller is gone, or the disk is full
   */
  synchronized void add(byte[] piece) throws IOException {
    if (deaf) {
      throw new CallerGoneException("the caller does not listen any more", null);
    }
    if (read == written && inMemory + piece.length <= MOST_IN_MEMORY) {
      memory.add(piece);
      inMemory += piece.length;
    } else {
      written += append(piece);
    }
    notifyAll();
  }

  /** Says that no more is added. */
  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** Writes every piece as it comes, until the end. */
  void pour(OutputStream out) throws IOException {
    try {
      for (byte[] piece = take(); piece.length > 0; piece = take()) {
        out.write(piece);
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopListening();
    }
  }

  @Override
  public synchronized void close() throws IOException {
    end();
    if (file != null) {
      file.close();
    }
  }

  /** The next piece, waiting for it; empty at the end. */
  private synchronized byte[] take() throws IOException, InterruptedException {
    while (memory.isEmpty() && read == written && !ended) {
      wait();
    }
    byte[] piece = memory.poll();
    if (piece != null) {
      inMemory -= piece.length;
      return piece;
    }
    return fromFile();
  }

  private synchronized void stopListening() {
    deaf = true;
  }

  private byte[] fromFile() throws IOException {
    ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK, written - read));
    while (file != null && block.hasRemaining()) {
      read += file.read(block, read);
    }
    if (read == written) {
      read = 0;
      written = 0;
    }
    return block.array();
  }

  private long append(byte[] piece) throws IOException {
    if (file == null) {
      Path path = Files.createTempFile("trainyard-answers", null);
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    ByteBuffer rest = ByteBuffer.wrap(piece);
    while (rest.hasRemaining()) {
      file.write(rest, written + rest.position());
    }
    return piece.length;
  }
}
