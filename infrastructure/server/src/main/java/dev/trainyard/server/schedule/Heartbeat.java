package dev.trainyard.server.schedule;

import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Leases;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Short leases for long work: they are prolonged while their holder is at it, so that they outlive
 * its process by seconds only, and itself not for ever.
 */
public final class Heartbeat implements Leases {
  private final Leases leases;
  private final Duration longest;
  private final LongSupplier nanos;
  private final Map<String, Work> works = new ConcurrentHashMap<>();

  private record Work(Lease lease, Duration duration, long since) {}

  /**
   * @param longest so long after its holder asked for it last is a lease prolonged
   * @param nanos a steady clock
   */
  public Heartbeat(Leases leases, Duration longest, LongSupplier nanos) {
    this.leases = leases;
    this.longest = longest;
    this.nanos = nanos;
  }

  @Override
  public Optional<Lease> acquire(String name, Duration duration) {
    Optional<Lease> lease = leases.acquire(name, duration);
    lease.ifPresentOrElse(
        held -> works.put(name, new Work(held, duration, nanos.getAsLong())),
        () -> works.remove(name));
    return lease;
  }

  @Override
  public void release(Lease lease) {
    works.remove(lease.name());
    leases.release(lease);
  }

  /** To be called several times in the length of the shortest lease. */
  public void beat() {
    works.forEach(this::prolong);
  }

  private void prolong(String name, Work work) {
    if (nanos.getAsLong() - work.since() > longest.toNanos()) {
      works.remove(name, work);
      return;
    }
    try {
      // why: one that somebody else has had meanwhile is not the one that is at work
      if (!leases.acquire(name, work.duration()).equals(Optional.of(work.lease()))) {
        works.remove(name, work);
      }
    } catch (StoreAwayException _) {
      // why: the next beat may come through, and the holder will hear of it in any case
    }
  }
}
