package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Scope;

/**
 * Shows a deletion no longer among the operations. It goes on all the same, and its history stays.
 */
public interface ForgetOperationUseCase {
  /**
   * @return false if the scope has no such operation, or it was forgotten already
   */
  boolean forget(Scope scope, long operation);
}
