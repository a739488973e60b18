package dev.trainyard.emulator.logs.read;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Several files as one, by time and then by replica. A line that is written late, after a younger
 * one of another file was given out, comes late. Used by one thread at a time.
 */
public final class Merge {
  private static final Comparator<LogLine> ORDER =
      Comparator.comparing(LogLine::time).thenComparing(LogLine::replica);

  private final Map<String, Cursor> cursors = new TreeMap<>();
  private final Set<Cursor> dry = new HashSet<>();
  private final Queue<LogLine> heads = new PriorityQueue<>(ORDER);

  public Merge(Collection<LogFile> files, Positions from) {
    this(files, file -> from.of(file.replica()));
  }

  public Merge(Collection<LogFile> files, ToLongFunction<LogFile> from) {
    files.forEach(file -> add(new Cursor(file, from.applyAsLong(file))));
    look();
  }

  private void add(Cursor cursor) {
    cursors.put(cursor.replica(), cursor);
    dry.add(cursor);
  }

  /** Looks whether files have grown; those that were not there before are read from the start. */
  public void look(Collection<LogFile> files) {
    for (LogFile file : files) {
      if (!cursors.containsKey(file.replica())) {
        add(new Cursor(file, 0));
      }
    }
    look();
  }

  private void look() {
    dry.removeIf(cursor -> {
      LogLine head = cursor.peek();
      if (head != null) {
        heads.add(head);
      }
      return head != null;
    });
  }

  /** The next line; {@code null} if there was none at the last look. */
  public @Nullable LogLine next() {
    LogLine first = heads.poll();
    if (first != null) {
      advance(Objects.requireNonNull(cursors.get(first.replica())));
    }
    return first;
  }

  private void advance(Cursor cursor) {
    cursor.take();
    LogLine head = cursor.peek();
    if (head == null) {
      dry.add(cursor);
    } else {
      heads.add(head);
    }
  }

  /** From where another could go on. */
  public Positions positions() {
    Map<String, Long> offsets = new TreeMap<>();
    cursors.forEach((replica, cursor) -> offsets.put(replica, cursor.position()));
    return new Positions(offsets);
  }
}
