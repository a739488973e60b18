package dev.trainyard.application.service;

import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a part of the history must be to be told once more. */
final class RangeRules {
  private RangeRules() {}

  static List<Violation> check(HistoryRange range, Instant now) {
    List<Violation> found = new ArrayList<>();
    Instant from = range.from();
    Instant to = range.to();
    if (from == null && range.job() == null && range.batch().isEmpty()) {
      found.add(new Violation("from", "is needed unless a job or a batch is named"));
    }
    if (from != null && from.isAfter(now)) {
      found.add(new Violation("from", "lies in the future: it is " + now + " now"));
    }
    if (from != null && to != null && !from.isBefore(to)) {
      found.add(new Violation("to", "is after from, not " + to));
    }
    checkBatch(range, found);
    return found;
  }

  private static void checkBatch(HistoryRange range, List<Violation> found) {
    try {
      String batch = Submission.requireBatchName(range.batch());
      if (!batch.isEmpty() && range.project().isEmpty()) {
        found.add(new Violation("batch", "is a project's; name the project, too"));
      }
    } catch (IllegalArgumentException e) {
      found.add(new Violation("batch", String.valueOf(e.getMessage())));
    }
  }
}
