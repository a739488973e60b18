package dev.trainyard.chaos.verdict;

import dev.trainyard.chaos.customer.Ledger.Receipt;
import dev.trainyard.chaos.trouble.Made;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A time in which somebody waited and nothing was heard.
 *
 * @param whole from one moment to the other
 * @param counted the same without the time in which an outage was on
 * @param words whose, and for what
 */
public record Silence(Duration whole, Duration counted, String words) {
  public static final Silence NONE = new Silence(Duration.ZERO, Duration.ZERO, "nobody waited");

  /** The longest from a job's end on Vertex until its end was heard on Kafka. */
  public static Silence untilEndsWereHeard(Evidence evidence, List<Made> troubles) {
    List<Outage> outages = outages(troubles, made -> Duration.ZERO);
    List<Silence> all = new ArrayList<>();
    for (Remote remote : evidence.remotes()) {
      Row row = evidence.rows().get(remote.job());
      Story story = evidence.stories().get(remote.job());
      if (row != null
          && story != null
          && remote.ended() != null
          && row.remoteName().equals(remote.name())) {
        all.add(between(remote.ended(), story.heard(), outages, "job " + remote.job()));
      }
    }
    return longest(all);
  }

  /** The longest from an acceptance until Vertex had the job for the first time. */
  public static Silence untilStarts(Evidence evidence, List<Made> troubles) {
    List<Outage> outages = outages(troubles, Made::aftermath);
    List<Silence> all = new ArrayList<>();
    var remotes = evidence.remotesByJob();
    for (Row row : evidence.rows().values()) {
      Receipt receipt = evidence.receipts().get(row.key());
      Optional<Instant> first =
          remotes.getOrDefault(row.job(), List.of()).stream()
              .map(Remote::created)
              .min(Comparator.naturalOrder());
      if (receipt != null && first.isPresent()) {
        all.add(between(receipt.at(), first.get(), outages, "job " + row.job()));
      }
    }
    return longest(all);
  }

  private static Silence longest(List<Silence> all) {
    return all.stream().max(Comparator.comparing(Silence::counted)).orElse(NONE);
  }

  private record Outage(Instant from, Instant until) {}

  private static List<Outage> outages(List<Made> troubles, Function<Made, Duration> aftermath) {
    return troubles.stream()
        .filter(Made::isOutage)
        .map(made -> new Outage(made.from(), made.until().plus(aftermath.apply(made))))
        .sorted(Comparator.comparing(Outage::from))
        .toList();
  }

  private static Silence between(Instant from, Instant to, List<Outage> outages, String words) {
    if (!to.isAfter(from)) {
      return NONE;
    }
    Duration out = Duration.ZERO;
    Instant reached = from;
    for (Outage one : outages) {
      Instant begin = one.from().isAfter(reached) ? one.from() : reached;
      Instant end = one.until().isBefore(to) ? one.until() : to;
      if (end.isAfter(begin)) {
        out = out.plus(Duration.between(begin, end));
        reached = end;
      }
    }
    Duration whole = Duration.between(from, to);
    return new Silence(whole, whole.minus(out), words + ", from " + from + " to " + to);
  }
}
