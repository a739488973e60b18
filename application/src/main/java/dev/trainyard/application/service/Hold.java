package dev.trainyard.application.service;

import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.domain.job.Place;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One server's hold on a place. It is prolonged in time, as long as there is anything to do. */
final class Hold {
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Leases leases;
  private final String name;
  private final Duration length;
  private @Nullable Lease lease;
  private @Nullable Lease last;
  private Instant asked = Elapsed.NEVER;
  private Duration rest = Duration.ZERO;

  Hold(Leases leases, Place place, Duration length) {
    this.leases = leases;
    this.name = "watch/" + place.parent();
    this.length = length;
  }

  /** What became of it. */
  enum Grip {
    /** Another server has the place. */
    LOST,
    /** The place is ours, and somebody else may have had it in the meantime. */
    NEW,
    KEPT
  }

  boolean isHeld() {
    return lease != null;
  }

  /** Leaves the place to others first, for so long. */
  void defer(Duration modesty, Instant now) {
    asked = now;
    rest = modesty;
  }

  /**
   * Takes or prolongs it, where it is time to.
   *
   * @param modesty how much longer than usual to leave to others a place that is not ours
   */
  Grip keep(Duration modesty, Instant now) {
    if (!Elapsed.isOver(rest, asked, now)) {
      return lease == null ? Grip.LOST : Grip.KEPT;
    }
    lease = null;
    defer(AGAIN.plus(modesty), now);
    lease = leases.acquire(name, length).orElse(null);
    if (lease == null) {
      return Grip.LOST;
    }
    rest = length.dividedBy(3);
    boolean isSame = lease.equals(last);
    last = lease;
    return isSame ? Grip.KEPT : Grip.NEW;
  }

  void release() {
    Lease held = lease;
    lease = null;
    if (held != null) {
      leases.release(held);
    }
  }
}
