package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.Removals;
import dev.trainyard.domain.job.Deletion;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The removals beside the rows; each method is one transaction. */
final class InMemoryRemovals implements Removals {
  private final InMemoryRows rows;
  private final TreeMap<Long, Row> removals = new TreeMap<>(Comparator.reverseOrder());

  private record Row(Removal removal, String remoteName, Instant due, boolean forgotten) {
    Row due(Instant then) {
      return new Row(removal, remoteName, then, forgotten);
    }

    boolean isIn(Scope scope) {
      return !forgotten && scope.covers(removal.place());
    }
  }

  InMemoryRemovals(InMemoryRows rows) {
    this.rows = rows;
  }

  @Override
  public synchronized boolean remove(Removal removal, Deletion deletion) {
    if (!rows.delete(deletion, removal.askedAt())) {
      return false;
    }
    String remoteName = deletion.after().attempt().remoteName();
    removals.put(removal.operation(), new Row(removal, remoteName, removal.askedAt(), false));
    return true;
  }

  @Override
  public synchronized Optional<Removal> find(Scope scope, long operation) {
    return Optional.ofNullable(removals.get(operation))
        .filter(row -> row.isIn(scope))
        .map(Row::removal);
  }

  @Override
  public synchronized List<Removal> list(Wanted wanted) {
    return removals.values().stream()
        .filter(row -> row.isIn(wanted.scope()))
        .map(Row::removal)
        .filter(removal -> removal.operation() < wanted.before())
        .filter(removal -> isAny(wanted.kind(), removal.kind()))
        .filter(removal -> isAny(wanted.job(), removal.job()))
        .limit(wanted.limit())
        .toList();
  }

  private static boolean isAny(@Nullable Object wanted, Object is) {
    return wanted == null || wanted.equals(is);
  }

  @Override
  public synchronized boolean forget(Scope scope, long operation) {
    if (find(scope, operation).isEmpty()) {
      return false;
    }
    removals.computeIfPresent(
        operation, (_, row) -> new Row(row.removal(), row.remoteName(), row.due(), true));
    return true;
  }

  @Override
  public synchronized List<Errand> claim(Instant now, Instant until, int limit) {
    List<Row> due =
        removals.values().stream()
            .filter(row -> !row.removal().isDone() && !row.due().isAfter(now))
            .sorted(Comparator.comparing(Row::due))
            .limit(limit)
            .toList();
    due.forEach(row -> removals.put(row.removal().operation(), row.due(until)));
    return due.stream().map(row -> new Errand(row.removal(), row.remoteName())).toList();
  }

  @Override
  public synchronized void finish(long operation, Instant at) {
    removals.computeIfPresent(
        operation,
        (_, row) -> new Row(done(row.removal(), at), row.remoteName(), row.due(), row.forgotten()));
  }

  private static Removal done(Removal removal, Instant at) {
    return new Removal(
        removal.operation(),
        removal.kind(),
        removal.job(),
        removal.place(),
        removal.requestedAs(),
        removal.askedAt(),
        at);
  }

  @Override
  public synchronized void putOff(long operation, Instant due) {
    removals.computeIfPresent(operation, (_, row) -> row.due(due));
  }
}
