package dev.trainyard.chaos.verdict;

import dev.trainyard.chaos.customer.Ledger.Receipt;
import dev.trainyard.chaos.customer.Life;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds the evidence against the laws. */
public final class Checks {
  private final Evidence evidence;
  private final List<Breach> breaches = new ArrayList<>();

  private Checks(Evidence evidence) {
    this.evidence = evidence;
  }

  /**
   * @param createsPerMinute allowed at each place, 0 for any number
   */
  public static List<Breach> of(Evidence evidence, int createsPerMinute) {
    Checks checks = new Checks(evidence);
    checks.nothingIsLost();
    checks.nothingIsDoneTwice();
    checks.nothingRunsUnknown();
    checks.everythingEndsAsItHasTo();
    checks.historyIsWhole();
    checks.theWorldHearsInOrder();
    if (createsPerMinute > 0) {
      new Budget(createsPerMinute)
          .breaches(evidence.remotes())
          .forEach(words -> checks.breach(Law.BUDGET, "", words));
    }
    return checks.breaches;
  }

  private void nothingIsLost() {
    Map<String, List<Row>> byKey =
        evidence.rows().values().stream().collect(Collectors.groupingBy(Row::key));
    evidence
        .receipts()
        .forEach((key, receipt) -> {
          List<Row> rows = byKey.getOrDefault(key, List.of());
          if (rows.size() != 1 || rows.getFirst().version() == 0) {
            breach(Law.LOST, "", key + " was accepted and became " + rows);
          } else if (!receipt.job().isEmpty()
              && !receipt.job().endsWith("/" + rows.getFirst().id())) {
            breach(Law.LOST, rows.getFirst().job(), key + " was told to be " + receipt.job());
          }
        });
    evidence.refusals().forEach(words -> breach(Law.LOST, "", words));
  }

  private void nothingIsDoneTwice() {
    evidence
        .remotesByJob()
        .forEach((job, remotes) -> {
          List<Remote> inOrder = new ArrayList<>(remotes);
          inOrder.sort(Comparator.comparing(Remote::created));
          for (int i = 1; i < inOrder.size(); i++) {
            Remote later = inOrder.get(i);
            inOrder.subList(0, i).stream()
                .filter(later::livesAtTheSameTimeAs)
                .forEach(earlier -> breach(Law.DUPLICATES, job, earlier + " and " + later));
          }
          long attempts = remotes.stream().map(Remote::attempt).distinct().count();
          if (attempts < remotes.size()) {
            breach(Law.DUPLICATES, job, "an attempt made two remote jobs: " + inOrder);
          }
        });
  }

  private void nothingRunsUnknown() {
    for (Remote remote : evidence.remotes()) {
      Row row = evidence.rows().get(remote.job());
      if (row == null) {
        breach(Law.ORPHANS, remote.job(), "unknown here: " + remote);
      } else if (remote.attempt() < 1 || remote.attempt() > row.attempt()) {
        breach(Law.ORPHANS, remote.job(), "beyond the attempts of " + row + ": " + remote);
      } else if (remote.lives()) {
        breach(Law.ORPHANS, remote.job(), "lives on, while " + row + ": " + remote);
      }
    }
  }

  private void everythingEndsAsItHasTo() {
    for (Row row : evidence.rows().values()) {
      Receipt receipt = evidence.receipts().get(row.key());
      if (!row.hasEnded()) {
        breach(Law.ENDS, row.job(), "has not ended: " + row);
      } else if (receipt != null && row.phase() != due(receipt.wish().life())) {
        breach(Law.ENDS, row.job(), receipt.wish().life() + " ended as " + row);
      }
    }
  }

  private static int due(Life life) {
    return switch (life) {
      case QUICK, LONGER, PREEMPTED -> Row.SUCCEEDED;
      case DOOMED -> Row.FAILED;
      case UNTIL_CANCELLED -> Row.CANCELLED;
    };
  }

  private void historyIsWhole() {
    evidence.brokenHistories().stream()
        .map(String::valueOf)
        .forEach(job -> breach(Law.GAPS, job, "its history does not lead to what it is"));
  }

  private void theWorldHearsInOrder() {
    evidence.rows().values().forEach(row -> heard(row, evidence.stories().get(row.job())));
    evidence.stories().keySet().stream()
        .filter(job -> !evidence.rows().containsKey(job))
        .forEach(job -> breach(Law.ORDER, job, "was told of, and does not exist"));
  }

  private void heard(Row row, @Nullable Story story) {
    if (story == null || story.newest() != row.version()) {
      breach(Law.GAPS, row.job(), "the world heard " + story + " of " + row);
      return;
    }
    story.gaps().forEach(words -> breach(Law.GAPS, row.job(), words));
    story.disorder().forEach(words -> breach(Law.ORDER, row.job(), words));
    String due = row.state() + " " + row.version();
    String latest = evidence.latest().getOrDefault(row.job(), "nothing");
    if (!latest.equals(due)) {
      breach(Law.ORDER, row.job(), "the latest state is " + latest + ", not " + due);
    }
  }

  private void breach(Law law, String job, String words) {
    breaches.add(new Breach(law, job, words));
  }
}
