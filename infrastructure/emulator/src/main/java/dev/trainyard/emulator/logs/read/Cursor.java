package dev.trainyard.emulator.logs.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Goes through a file line by line, as far as lines are whole. Used by one thread at a time. */
public final class Cursor {
  private static final int USUAL = 16 * 1024;
  // why: the longest line that a replica's log may have, in UTF-8, still fits
  private static final int LONGEST = 1 << 20;

  private final LogFile file;
  private final Deque<LogLine> read = new ArrayDeque<>();
  private long offset;

  /**
   * @param offset where a line begins
   */
  public Cursor(LogFile file, long offset) {
    this.file = file;
    this.offset = offset;
  }

  /** The next line; {@code null} if there is none yet. */
  public @Nullable LogLine peek() {
    if (read.isEmpty()) {
      fill();
    }
    return read.peek();
  }

  /** Goes past the line that was last looked at. */
  public void take() {
    read.remove();
  }

  /** Where the next line begins or will begin. */
  public long position() {
    LogLine next = read.peek();
    return next == null ? offset : next.start();
  }

  public String replica() {
    return file.replica();
  }

  private void fill() {
    if (file.size() <= offset) {
      return;
    }
    for (int size = USUAL; size <= LONGEST; size *= 4) {
      byte[] bytes = file.read(offset, size);
      boolean isAll = bytes.length < size;
      split(bytes, size >= LONGEST);
      if (isAll || !read.isEmpty()) {
        return;
      }
    }
  }

  private void split(byte[] bytes, boolean mayCut) {
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        add(bytes, from, i, i + 1);
        from = i + 1;
      }
    }
    if (from == 0 && mayCut && bytes.length == LONGEST) {
      add(bytes, 0, bytes.length, bytes.length);
      from = bytes.length;
    }
    offset += from;
  }

  private void add(byte[] bytes, int from, int to, int next) {
    String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    read.add(LogLine.parse(file.replica(), line, offset + from, offset + next));
  }
}
