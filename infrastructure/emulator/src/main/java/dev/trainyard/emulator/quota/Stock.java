package dev.trainyard.emulator.quota;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * What there is of limited things, given out in the order of asking. Who waits for something keeps
 * it from those who ask later, except who asks for more than there is altogether.
 */
final class Stock {
  private final Map<Resource, Long> used = new HashMap<>();
  private final Line line = new Line();
  private ToLongFunction<Resource> limits;
  private long turns;

  /**
   * @param limits how much there is of each; {@link Long#MAX_VALUE} for no limit
   */
  Stock(ToLongFunction<Resource> limits) {
    this.limits = limits;
  }

  /** Grants it at once, or calls {@code later} once when it is granted. */
  synchronized Claim ask(Map<Resource, Long> needs, Runnable later) {
    Claim claim = new Claim(this, needs, later, turns++);
    Set<Resource> lacked = line.lacking(claim, this);
    if (lacked.isEmpty()) {
      take(claim);
    } else {
      claim.lacks(lacked);
      line.add(claim);
    }
    return claim;
  }

  /** Grants it whatever the limits are. */
  synchronized Claim take(Map<Resource, Long> needs) {
    Claim claim = new Claim(this, needs, () -> {}, turns++);
    take(claim);
    return claim;
  }

  private void take(Claim claim) {
    claim.needs.forEach((resource, amount) -> used.merge(resource, amount, Long::sum));
    claim.grant();
  }

  /** Other limits from now on; what was granted stays granted. */
  void limit(ToLongFunction<Resource> newLimits) {
    List<Claim> granted;
    synchronized (this) {
      limits = newLimits;
      granted = admit();
    }
    granted.forEach(claim -> claim.later.run());
  }

  void giveBack(Claim claim) {
    List<Claim> granted;
    synchronized (this) {
      if (claim.isGranted()) {
        claim.needs.forEach(this::giveBack);
      } else if (claim.isWaiting()) {
        line.remove(claim);
      }
      claim.end();
      granted = admit();
    }
    // why: whoever is called may come back with another claim
    granted.forEach(each -> each.later.run());
  }

  private void giveBack(Resource resource, long amount) {
    used.computeIfPresent(resource, (_, all) -> all > amount ? all - amount : null);
  }

  private List<Claim> admit() {
    List<Claim> granted = new ArrayList<>();
    for (var next = line.next(this); next.isPresent(); next = line.next(this)) {
      take(next.get());
      granted.add(next.get());
    }
    return granted;
  }

  boolean isShort(Resource resource, long amount) {
    return used.getOrDefault(resource, 0L) > limits.applyAsLong(resource) - amount;
  }

  /** Whether it could not be granted though nobody used anything. */
  boolean isBeyond(Map<Resource, Long> needs) {
    return needs.entrySet().stream()
        .anyMatch(need -> need.getValue() > limits.applyAsLong(need.getKey()));
  }

  synchronized Map<Resource, Long> used() {
    return Map.copyOf(used);
  }
}
