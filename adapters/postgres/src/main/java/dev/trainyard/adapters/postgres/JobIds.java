package dev.trainyard.adapters.postgres;

import dev.trainyard.domain.job.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Ids that grow with time: milliseconds, then the server, then a counter. A clock that steps back,
 * or more than 2048 ids in a millisecond, make them run ahead of the clock, never come twice.
 */
@ApplicationScoped
class JobIds implements Supplier<JobId> {
  static final int MILLIS_SHIFT = 21;
  private static final int NODE_SHIFT = 11;
  private static final long COUNTER = (1L << NODE_SHIFT) - 1;

  private final InstantSource clock;
  private final long node;

  /** Milliseconds and counter of the last id, as one number. */
  private final AtomicLong last = new AtomicLong();

  @Inject
  JobIds(InstantSource clock, PostgresNodeNumbers nodes) {
    this(clock, nodes.next());
  }

  JobIds(InstantSource clock, int node) {
    this.clock = clock;
    this.node = node;
  }

  @Override
  public JobId get() {
    long now = clock.millis() << NODE_SHIFT;
    long next = last.updateAndGet(before -> Math.max(before + 1, now));
    long millis = next >> NODE_SHIFT;
    return new JobId((millis << MILLIS_SHIFT) | (node << NODE_SHIFT) | (next & COUNTER));
  }
}
