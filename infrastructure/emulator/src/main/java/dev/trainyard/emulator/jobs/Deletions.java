package dev.trainyard.emulator.jobs;

import dev.trainyard.application.port.in.DescribeOperationUseCase;
import dev.trainyard.application.port.in.FindOperationsUseCase;
import dev.trainyard.application.port.in.ForgetOperationUseCase;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What is known of deleted jobs and pipelines, under the number of what was deleted. */
public final class Deletions
    implements DescribeOperationUseCase, FindOperationsUseCase, ForgetOperationUseCase {
  private final ConcurrentNavigableMap<Long, Removal> newestFirst =
      new ConcurrentSkipListMap<>(Comparator.reverseOrder());

  void add(Removal removal) {
    newestFirst.put(removal.operation(), removal);
  }

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

  /** Until the next start it is as if nothing had ever been deleted or there. */
  @Override
  public boolean forget(Scope scope, long operation) {
    return describe(scope, operation)
        .map(removal -> newestFirst.remove(operation, removal))
        .orElse(false);
  }
}
