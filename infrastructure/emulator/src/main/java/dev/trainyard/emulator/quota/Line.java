package dev.trainyard.emulator.quota;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;

/**
 * Who waits, in order; those who need the same in one queue, so that only the first of each needs a
 * look. Not for several threads.
 */
final class Line {
  private final Map<Map<Resource, Long>, SequencedSet<Claim>> queues = new HashMap<>();

  void add(Claim claim) {
    queues.computeIfAbsent(claim.needs, _ -> new LinkedHashSet<>()).addLast(claim);
  }

  void remove(Claim claim) {
    queues.computeIfPresent(
        claim.needs,
        (_, queue) -> {
          queue.remove(claim);
          return queue.isEmpty() ? null : queue;
        });
  }

  /** What a newcomer would have to wait for: what is short, or what others wait for. */
  Set<Resource> lacking(Claim claim, Stock stock) {
    return lacking(claim, blocked(stock, claim.turn), stock);
  }

  /** Takes the first out that need not wait any longer. */
  Optional<Claim> next(Stock stock) {
    Set<Resource> blocked = new HashSet<>();
    for (Claim first : firsts(stock)) {
      Set<Resource> lacking = lacking(first, blocked, stock);
      if (lacking.isEmpty()) {
        remove(first);
        return Optional.of(first);
      }
      blocked.addAll(lacking);
    }
    return Optional.empty();
  }

  private Set<Resource> blocked(Stock stock, long before) {
    Set<Resource> blocked = new HashSet<>();
    for (Claim first : firsts(stock)) {
      if (first.turn < before) {
        blocked.addAll(lacking(first, blocked, stock));
      }
    }
    return blocked;
  }

  private static Set<Resource> lacking(Claim claim, Set<Resource> blocked, Stock stock) {
    Set<Resource> lacking = new HashSet<>();
    claim.needs.forEach((resource, amount) -> {
      if (blocked.contains(resource) || stock.isShort(resource, amount)) {
        lacking.add(resource);
      }
    });
    return lacking;
  }

  /** The first of each queue that can be served one day, in the order of asking. */
  private List<Claim> firsts(Stock stock) {
    List<Claim> firsts = new ArrayList<>();
    queues.forEach((needs, queue) -> {
      if (!stock.isBeyond(needs)) {
        firsts.add(queue.getFirst());
      }
    });
    firsts.sort(Comparator.comparingLong(claim -> claim.turn));
    return firsts;
  }
}
