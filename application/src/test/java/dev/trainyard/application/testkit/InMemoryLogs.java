package dev.trainyard.application.testkit;

import dev.trainyard.application.port.LogPage;
import dev.trainyard.application.port.LogsAwayException;
import dev.trainyard.application.port.out.TrainingLogs;
import dev.trainyard.domain.log.LogLine;
import dev.trainyard.domain.log.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines in memory; a position is how many were read. What is written early is to be written late.
 */
public final class InMemoryLogs implements TrainingLogs {
  private final InstantSource clock;
  private final Map<String, List<LogLine>> lines = new HashMap<>();
  private boolean isAway;

  public InMemoryLogs(InstantSource clock) {
    this.clock = clock;
  }

  public synchronized void print(String remoteName, Instant time, String replica, String text) {
    List<LogLine> log = lines.computeIfAbsent(remoteName, _ -> new ArrayList<>());
    log.add(new LogLine(time, Severity.INFO, replica, text));
    log.sort(Comparator.comparing(LogLine::time));
  }

  /** From now on nobody answers. */
  public synchronized void goAway() {
    isAway = true;
  }

  @Override
  public synchronized LogPage read(Query query) {
    if (isAway) {
      throw new LogsAwayException("Nobody answers.");
    }
    int from = position(query.after());
    List<LogLine> wanted =
        lines.getOrDefault(query.remoteName(), List.of()).stream()
            .filter(line -> query.replica().isEmpty() || line.replica().equals(query.replica()))
            .skip(from)
            .limit(query.limit())
            .toList();
    String next = Integer.toString(from + wanted.size());
    return new LogPage(wanted, next, clock.instant(), Duration.ofSeconds(1));
  }

  private static int position(String after) {
    if (!after.matches("\\d{0,9}")) {
      throw new IllegalArgumentException("\"" + after + "\" is no position in a log");
    }
    return after.isEmpty() ? 0 : Integer.parseInt(after);
  }
}
