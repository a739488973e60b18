package dev.trainyard.emulator.storage.upload;

import dev.trainyard.emulator.storage.store.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Objects;

/** Reads up to a delimiter, which it takes, and leaves what follows to the next. */
final class PartInput extends InputStream {
  static final int BLOCK = 1 << 16;

  private final PushbackInputStream in;
  private final byte[] delimiter;
  private final byte[] block = new byte[BLOCK];
  private int next;
  private int end;
  private boolean isOver;

  PartInput(PushbackInputStream in, byte[] delimiter) {
    this.in = in;
    this.delimiter = delimiter;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    Objects.checkFromIndexSize(from, most, into.length);
    if (most == 0) {
      return 0;
    }
    if (next == end && !isOver) {
      fill();
    }
    if (next == end) {
      return -1;
    }
    int length = Math.min(most, end - next);
    System.arraycopy(block, next, into, from, length);
    next += length;
    return length;
  }

  /** Reads a block; what may be the beginning of a delimiter at its end is left for the next. */
  private void fill() throws IOException {
    int read = in.readNBytes(block, 0, BLOCK);
    int found = find(read);
    next = 0;
    if (found >= 0) {
      end = found;
      isOver = true;
      in.unread(block, found + delimiter.length, read - found - delimiter.length);
    } else if (read < BLOCK) {
      throw RefusedException.invalid("The body ends before its last part.");
    } else {
      end = read - delimiter.length + 1;
      in.unread(block, end, read - end);
    }
  }

  private int find(int length) {
    for (int i = 0; i <= length - delimiter.length; i++) {
      int j = 0;
      while (j < delimiter.length && block[i + j] == delimiter[j]) {
        j++;
      }
      if (j == delimiter.length) {
        return i;
      }
    }
    return -1;
  }
}
