package dev.trainyard.chaos;

import dev.trainyard.chaos.customer.Ledger;
import dev.trainyard.chaos.trouble.Made;
import dev.trainyard.chaos.verdict.Breach;
import dev.trainyard.chaos.verdict.Evidence;
import dev.trainyard.chaos.verdict.Law;
import dev.trainyard.chaos.verdict.Silence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of a run.
 *
 * @param silences until ends were heard, and until starts
 * @param late what did not come to its end, and trouble that could not be made as it should
 */
public record Report(
    Evidence evidence,
    List<Breach> breaches,
    List<Silence> silences,
    List<Made> troubles,
    Ledger ledger,
    List<String> late) {
  private static final int OFFENDERS = 3;

  public boolean isClean() {
    return breaches.isEmpty() && late.isEmpty();
  }

  /** For people; on a breach with all that is known of the first offenders. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%-20s %6d   answers lost and asked for again %d, cancels %d"
            .formatted("accepted", ledger.accepted(), ledger.lostAnswers(), ledger.cancels()));
    for (Law law : Law.values()) {
      long count = breaches.stream().filter(breach -> breach.law() == law).count();
      lines.add("%-20s %6d   %s".formatted(law.words(), count, law.meaning()));
    }
    lines.add(silence("longest silence", silences.getFirst(), "ended on Vertex, not yet told"));
    lines.add(silence("longest wait", silences.getLast(), "accepted, not yet on Vertex"));
    lines.add("troubles made        %6d".formatted(troubles.size()));
    Map<String, Long> kinds =
        troubles.stream()
            .collect(Collectors.groupingBy(Made::kind, TreeMap::new, Collectors.counting()));
    kinds.forEach((kind, count) -> lines.add("  %4d  %s".formatted(count, kind)));
    late.forEach(words -> lines.add("not in time: " + words));
    offenders(lines);
    return lines;
  }

  private static String silence(String name, Silence silence, String meaning) {
    return "%-20s %5.1fs   %s; outages not counted, %.1f s with them (%s)"
        .formatted(
            name,
            silence.counted().toMillis() / 1000.0,
            meaning,
            silence.whole().toMillis() / 1000.0,
            silence.words());
  }

  private void offenders(List<String> lines) {
    for (Law law : Law.values()) {
      breaches.stream()
          .filter(breach -> breach.law() == law)
          .limit(OFFENDERS)
          .forEach(breach -> {
            lines.add("BREACH of «" + law.words() + "»: " + breach.words());
            if (!breach.job().isEmpty()) {
              lines.addAll(evidence.of(breach.job()));
            }
          });
    }
  }
}
