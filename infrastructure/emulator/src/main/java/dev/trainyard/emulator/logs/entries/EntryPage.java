package dev.trainyard.emulator.logs.entries;

import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.logs.read.LogFile;
import dev.trainyard.emulator.logs.read.LogLine;
import dev.trainyard.emulator.logs.read.Merge;
import dev.trainyard.emulator.logs.read.Positions;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Some entries of one job.
 *
 * @param next where the next page begins, {@code ""} after the last
 */
record EntryPage(List<Entry> entries, String next) {
  static final EntryPage NONE = new EntryPage(List.of(), "");

  // why: a filter that lets little through must not read for minutes; a short page has a token, too
  private static final int MOST_LOOKED_AT = 200_000;

  /** What to read. */
  record Source(JobName job, Collection<LogFile> files, EntryFilter filter) {
    private Merge begin() {
      Instant earliest = filter.earliest();
      return new Merge(files, file -> earliest.equals(Instant.MIN) ? 0 : file.seek(earliest));
    }
  }

  /** Oldest first. */
  static EntryPage ascending(Source source, int size, String cursor) {
    Merge merge =
        cursor.isEmpty() ? source.begin() : new Merge(source.files(), Positions.parse(cursor));
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < MOST_LOOKED_AT && entries.size() < size; i++) {
      LogLine line = merge.next();
      if (line == null) {
        return new EntryPage(entries, "");
      }
      Entry entry = Entry.of(source.job(), line);
      if (source.filter().matches(entry)) {
        entries.add(entry);
      }
    }
    return new EntryPage(entries, merge.positions().toString());
  }

  /**
   * Newest first; the log is read from its beginning each time.
   *
   * @param cursor how many of the oldest are still to come
   */
  static EntryPage descending(Source source, int size, String cursor) {
    long most = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    Merge merge = source.begin();
    Deque<Entry> newest = new ArrayDeque<>();
    long seen = 0;
    for (LogLine line = merge.next(); line != null && seen < most; line = merge.next()) {
      Entry entry = Entry.of(source.job(), line);
      if (source.filter().matches(entry)) {
        seen++;
        newest.addFirst(entry);
      }
      if (newest.size() > size) {
        newest.removeLast();
      }
    }
    long left = seen - newest.size();
    return new EntryPage(List.copyOf(newest), left == 0 ? "" : Long.toString(left));
  }
}
