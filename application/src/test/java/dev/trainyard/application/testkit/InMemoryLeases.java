package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lease table, for any number of holders. */
final class InMemoryLeases {
  private static final String NOBODY = "";

  private final InstantSource clock;
  private final Map<String, Row> rows = new HashMap<>();

  private record Row(Lease lease, Instant until) {}

  InMemoryLeases(InstantSource clock) {
    this.clock = clock;
  }

  Leases of(String holder) {
    return new Leases() {
      @Override
      public Optional<Lease> acquire(String name, Duration duration) {
        return acquireFor(holder, name, duration);
      }

      @Override
      public void release(Lease lease) {
        giveBack(lease);
      }
    };
  }

  synchronized Runnable remember() {
    Map<String, Row> old = Map.copyOf(rows);
    return () -> fallBack(old);
  }

  private synchronized void fallBack(Map<String, Row> old) {
    rows.clear();
    rows.putAll(old);
  }

  synchronized boolean isHeld(Lease lease) {
    Row row = rows.get(lease.name());
    return row != null && row.lease().equals(lease);
  }

  private synchronized Optional<Lease> acquireFor(String holder, String name, Duration duration) {
    Row row = rows.get(name);
    if (row != null && !row.lease().holder().equals(holder) && isRunning(row)) {
      return Optional.empty();
    }
    Lease lease = new Lease(name, holder, nextEpoch(row, holder));
    rows.put(name, new Row(lease, clock.instant().plus(duration)));
    return Optional.of(lease);
  }

  private boolean isRunning(Row row) {
    return row.until().isAfter(clock.instant());
  }

  private static long nextEpoch(@Nullable Row row, String holder) {
    if (row == null) {
      return 1;
    }
    long epoch = row.lease().epoch();
    return row.lease().holder().equals(holder) ? epoch : epoch + 1;
  }

  private synchronized void giveBack(Lease lease) {
    if (isHeld(lease)) {
      Lease free = new Lease(lease.name(), NOBODY, lease.epoch());
      rows.put(lease.name(), new Row(free, clock.instant()));
    }
  }
}
