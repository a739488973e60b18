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
  private Instant asked;
  private Duration rest = Duration.ZERO;

  Hold(Leases leases, Place place, Duration length, Instant now) {
    this.leases = leases;
    this.name = "watch/" + place.parent();
    this.length = length;
    this.asked = now;
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

  /**
   * Takes or prolongs it, where it is time to.
   *
   * @param modesty for how long to leave to others what is not ours
   */
  Grip keep(Duration modesty, Instant now) {
    if (!Elapsed.isOver(lease == null ? rest.plus(modesty) : rest, asked, now)) {
      return lease == null ? Grip.LOST : Grip.KEPT;
    }
    lease = null;
    asked = now;
    rest = AGAIN;
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
