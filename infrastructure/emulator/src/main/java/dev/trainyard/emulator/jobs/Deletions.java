package dev.trainyard.emulator.jobs;

import dev.trainyard.application.port.in.DescribeOperationUseCase;
import dev.trainyard.application.port.in.FindOperationsUseCase;
import dev.trainyard.application.port.in.ForgetOperationUseCase;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What is known of deleted jobs and pipelines, under the number of what was deleted. */
public final class Deletions
    implements DescribeOperationUseCase, FindOperationsUseCase, ForgetOperationUseCase {
  private final ConcurrentNavigableMap<Long, Removal> newestFirst =
      new ConcurrentSkipListMap<>(Comparator.reverseOrder());
  private final Map<JobName, Awaited> awaitedByJob = new ConcurrentHashMap<>();
  private final Map<Long, Removal> forgotten = new ConcurrentHashMap<>();

  void add(Removal removal) {
    newestFirst.put(removal.operation(), removal);
  }

  /** Lets a live job be deleted when it has ended; a restart forgets it. */
  void await(JobName name, Awaited awaited) {
    awaitedByJob.put(name, awaited);
    add(awaited.removal());
  }

  /** Deletes a job that has ended, if that was awaited. */
  void buryAwaited(JobName name) {
    Awaited awaited = awaitedByJob.remove(name);
    if (awaited != null) {
      awaited.burial().run();
    }
  }

  /**
   * A job that is deleted when it ends.
   *
   * @param burial deletes it
   */
  record Awaited(Removal removal, Runnable burial) {}

  @Override
  public Optional<Removal> describe(Scope scope, long operation) {
    return Optional.ofNullable(newestFirst.get(operation))
        .filter(removal -> scope.covers(removal.place()));
  }

  @Override
  public List<Removal> find(Query query) {
    return newestFirst.tailMap(query.before(), false).values().stream()
        .filter(removal -> query.scope().covers(removal.place()))
        .filter(removal -> isOf(removal, query))
        .limit(query.limit())
        .toList();
  }

  private static boolean isOf(Removal removal, Query query) {
    return query.of() == null || query.of().equals(new Target(removal.kind(), removal.job()));
  }

  void clear() {
    newestFirst.clear();
    forgotten.clear();
    awaitedByJob.clear();
  }

  /** Until the next start nobody is told of it any more. */
  @Override
  public boolean forget(Scope scope, long operation) {
    Optional<Removal> found = describe(scope, operation);
    found.ifPresent(removal -> {
      newestFirst.remove(operation);
      forgotten.put(operation, removal);
    });
    return found.isPresent();
  }

  /** Whether there was a job of this name, which is deleted. */
  public boolean knows(JobName job) {
    return Optional.ofNullable(newestFirst.getOrDefault(job.id(), forgotten.get(job.id())))
        .filter(removal -> removal.kind() == Kind.JOB && removal.place().equals(job.place()))
        .isPresent();
  }
}
