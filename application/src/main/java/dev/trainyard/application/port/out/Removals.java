package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Deletion;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was deleted, and what is still to be deleted on Vertex. */
public interface Removals {
  /**
   * Writes the removal, the deletion's history row and that it is no longer shown, all in one
   * commit.
   *
   * @return false if the job has moved on since, or was deleted already; nothing was written then
   */
  boolean remove(Removal removal, Deletion deletion);

  /** Empty for one that was forgotten. */
  Optional<Removal> find(Scope scope, long operation);

  /** Newest first, without those that were forgotten. */
  List<Removal> list(Wanted wanted);

  /**
   * Shows it no longer; it is still pursued.
   *
   * @return false if there is none to forget
   */
  boolean forget(Scope scope, long operation);

  /**
   * Removals that are not done and due by now, oldest due first. They are put off until then, so
   * that two claimers never share one, and one whose claimer died is due again.
   */
  List<Errand> claim(Instant now, Instant until, int limit);

  /** The remote job is gone. */
  void finish(long operation, Instant at);

  /** To be claimed again, but not before then. */
  void putOff(long operation, Instant due);

  /** A remote job to delete. */
  record Errand(Removal removal, String remoteName) {}

  /**
   * Which removals.
   *
   * @param kind only of this kind, or {@code null}
   * @param job only of this job, or {@code null}
   * @param before only operations lower than this one
   */
  record Wanted(Scope scope, @Nullable Kind kind, @Nullable JobId job, long before, int limit) {}
}
