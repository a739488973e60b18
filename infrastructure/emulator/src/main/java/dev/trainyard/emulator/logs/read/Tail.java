package dev.trainyard.emulator.logs.read;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The last lines of some files, found from their ends without reading the rest. */
public record Tail(int lines, Predicate<LogLine> wanted) {
  private static final long FIRST_LOOK = 64 * 1024;

  /** Begins with the last wanted lines of all files together. */
  public Merge of(Collection<LogFile> files) {
    Map<String, Long> starts = new HashMap<>();
    files.forEach(file -> starts.put(file.replica(), start(file)));
    Positions from = new Positions(starts);
    long all = skip(new Merge(files, from), Long.MAX_VALUE);
    Merge merge = new Merge(files, from);
    skip(merge, all - lines);
    return merge;
  }

  private long skip(Merge merge, long most) {
    long skipped = 0;
    while (skipped < most) {
      LogLine line = merge.next();
      if (line == null) {
        break;
      }
      skipped += wanted.test(line) ? 1 : 0;
    }
    return skipped;
  }

  /** Where the last wanted lines of a file begin. */
  private long start(LogFile file) {
    long size = file.size();
    if (lines == 0) {
      return end(file, size);
    }
    for (long look = FIRST_LOOK; ; look *= 4) {
      long from = Math.max(0, size - look);
      Deque<Long> starts = starts(file, from);
      if (starts.size() == lines || from == 0) {
        return starts.isEmpty() ? from : starts.getFirst();
      }
    }
  }

  /** Where a line will begin that is still to come. */
  private static long end(LogFile file, long size) {
    Cursor cursor = new Cursor(file, Math.max(0, size - FIRST_LOOK));
    while (cursor.peek() != null) {
      cursor.take();
    }
    return cursor.position();
  }

  private Deque<Long> starts(LogFile file, long from) {
    Cursor cursor = new Cursor(file, from);
    if (from > 0 && cursor.peek() != null) {
      // why: it began before
      cursor.take();
    }
    Deque<Long> starts = new ArrayDeque<>();
    for (LogLine line = cursor.peek(); line != null; line = cursor.peek()) {
      cursor.take();
      if (wanted.test(line)) {
        starts.addLast(line.start());
      }
      if (starts.size() > lines) {
        starts.removeFirst();
      }
    }
    return starts;
  }
}
