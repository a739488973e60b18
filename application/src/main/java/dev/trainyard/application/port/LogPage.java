package dev.trainyard.application.port;

import dev.trainyard.domain.log.LogLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Some lines of a job's log, oldest first.
 *
 * @param next the position behind them, from which reading goes on
 * @param completeUntil no line from before then can still turn up behind {@code next}
 * @param pause who asks again waits so long, or spends what others need
 */
public record LogPage(List<LogLine> lines, String next, Instant completeUntil, Duration pause) {
  public LogPage {
    lines = List.copyOf(lines);
  }
}
