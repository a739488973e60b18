package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import java.util.Optional;

/** Shows how far a deletion is; empty for one that is unknown in the scope, or forgotten. */
public interface DescribeOperationUseCase {
  Optional<Removal> describe(Scope scope, long operation);
}
