package dev.trainyard.application.service;

import dev.trainyard.application.port.in.DescribeOperationUseCase;
import dev.trainyard.application.port.in.FindOperationsUseCase;
import dev.trainyard.application.port.in.ForgetOperationUseCase;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.Removals.Wanted;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import java.util.List;
import java.util.Optional;

record OperationsService(Removals removals)
    implements DescribeOperationUseCase, FindOperationsUseCase, ForgetOperationUseCase {
  @Override
  public Optional<Removal> describe(Scope scope, long operation) {
    return removals.find(scope, operation);
  }

  @Override
  public List<Removal> find(Query query) {
    Target of = query.of();
    return removals.list(
        new Wanted(
            query.scope(),
            of == null ? null : of.kind(),
            of == null ? null : of.id(),
            query.before(),
            query.limit()));
  }

  @Override
  public boolean forget(Scope scope, long operation) {
    return removals.forget(scope, operation);
  }
}
