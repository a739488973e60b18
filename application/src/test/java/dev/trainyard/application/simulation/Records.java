package dev.trainyard.application.simulation;

import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.out.HistoryFeed.Window;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The database: the rows of the testkit, with transactions that begin in one order and commit in
 * another.
 */
final class Records {
  final InMemoryYard yard;
  private final SortedSet<Long> open = new TreeSet<>();
  private final List<Row> rows = new ArrayList<>();
  private long transactions;
  private long sequence;
  private Mark position = new Mark(0, 0);
  private final Map<String, JobId> lost = new HashMap<>();
  private @Nullable Runnable past;

  /** A row of the history, and the transaction that wrote it. */
  record Row(Mark mark, JobEvent event) {}

  /**
   * @param transaction in the order of beginning
   * @param row in the order of writing
   */
  record Mark(long transaction, long row) implements Comparable<Mark> {
    private static final Comparator<Mark> ORDER =
        Comparator.comparingLong(Mark::transaction).thenComparingLong(Mark::row);

    static Mark parse(String text) {
      String[] parts = text.split("/", 3);
      return new Mark(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    @Override
    public String toString() {
      return transaction + "/" + row;
    }

    @Override
    public int compareTo(Mark other) {
      return ORDER.compare(this, other);
    }
  }

  Records(InMemoryYard yard) {
    this.yard = yard;
  }

  /** Begins a transaction; its rows carry its number wherever they come to stand. */
  long begin() {
    transactions++;
    open.add(transactions);
    return transactions;
  }

  void rollBack(long transaction) {
    open.remove(transaction);
  }

  /**
   * Does all of it at once, and ends the transaction.
   *
   * @throws StoreAwayException if the database fell back since it began
   */
  <T> T commit(long transaction, Supplier<T> work) {
    if (!open.contains(transaction)) {
      throw new StoreAwayException("commit", new IllegalStateException("another life"));
    }
    int before = history().size();
    T result = work.get();
    List<JobEvent> all = history();
    for (JobEvent event : all.subList(before, all.size())) {
      sequence++;
      rows.add(new Row(new Mark(transaction, sequence), event));
    }
    open.remove(transaction);
    return result;
  }

  /** A replica falls behind here. */
  void remember() {
    Runnable yardThen = yard.remember();
    int rowsThen = rows.size();
    Mark positionThen = position;
    long transactionsThen = transactions;
    long sequenceThen = sequence;
    past =
        () -> {
          yardThen.run();
          List<Row> tail = rows.subList(rowsThen, rows.size());
          tail.forEach(row -> lost.put(row.event().id(), row.event().entry().after().id()));
          tail.clear();
          position = positionThen;
          // why: numbers are given a second time, too
          transactions = transactionsThen;
          sequence = sequenceThen;
          open.clear();
        };
  }

  /** The replica that fell behind becomes the database. */
  void fallBack() {
    Objects.requireNonNull(past).run();
    past = null;
  }

  boolean hasAPast() {
    return past != null;
  }

  /** Whether the event was written, and is not there any more. */
  boolean hasLost(JobEvent event) {
    return lost.containsKey(event.id());
  }

  /** The jobs of which nothing is left. */
  Set<JobId> lostJobs() {
    Set<JobId> jobs = new HashSet<>(lost.values());
    jobs.removeIf(id -> yard.find(id).isPresent());
    return jobs;
  }

  /** How often it fell back, and one. */
  int life() {
    return yard.life();
  }

  List<JobEvent> history() {
    return yard.next(Integer.MAX_VALUE).events();
  }

  /** Rows after the position that no open transaction can slip in front of. */
  Window next(int limit) {
    long horizon = open.isEmpty() ? Long.MAX_VALUE : open.first();
    return window(
        rows.stream()
            .filter(row -> row.mark().transaction() < horizon && isAhead(row))
            .sorted(Comparator.comparing(Row::mark))
            .limit(limit)
            .toList());
  }

  /** All rows after the position, whoever may still come before them. */
  Window nextByRow(int limit) {
    return window(
        rows.stream()
            .filter(this::isAhead)
            .sorted(Comparator.comparing(Row::mark))
            .limit(limit)
            .toList());
  }

  /** A part of the rows that no open transaction can slip in front of. */
  Window again(HistoryRange range, String after, int limit) {
    long horizon = open.isEmpty() ? transactions + 1 : open.first();
    Mark mark = after.isEmpty() ? new Mark(0, 0) : Mark.parse(after);
    long last = after.isEmpty() ? horizon : Long.parseLong(after.split("/", 3)[2]);
    List<Row> some =
        rows.stream()
            .filter(row -> row.mark().transaction() < last && row.mark().compareTo(mark) > 0)
            .sorted(Comparator.comparing(Row::mark))
            .limit(limit)
            .toList();
    String end = some.size() < limit ? "" : some.getLast().mark() + "/" + last;
    return new Window(some.stream().map(Row::event).filter(range::covers).toList(), after, end);
  }

  private boolean isAhead(Row row) {
    return row.mark().compareTo(position) > 0;
  }

  private Window window(List<Row> some) {
    Mark end = some.isEmpty() ? position : some.getLast().mark();
    String life = "/" + life();
    return new Window(some.stream().map(Row::event).toList(), position + life, end + life);
  }

  /** Whether the position moved there, which it does only from where the window begins. */
  boolean pass(Window window) {
    return window.begin().equals(position + "/" + life()) && passInAnyLife(window);
  }

  boolean passInAnyLife(Window window) {
    Mark mark = Mark.parse(window.end());
    if (mark.compareTo(position) < 0) {
      return false;
    }
    position = mark;
    return true;
  }

  boolean isAllPassed() {
    return rows.stream().noneMatch(this::isAhead);
  }

  /** Takes the newest rows of a job out of the history, as if they had not been written. */
  void tearOut(JobEvent event) {
    rows.removeIf(row -> row.event().id().equals(event.id()));
  }

  List<Row> rows() {
    return rows;
  }
}
