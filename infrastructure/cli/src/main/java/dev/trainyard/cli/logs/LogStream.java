package dev.trainyard.cli.logs;

import dev.trainyard.cli.api.LogLines;
import dev.trainyard.cli.api.ServerAwayException;
import dev.trainyard.cli.local.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Follows the log of one job to its last line; bears a server that is away for a while.
 *
 * @param pages gives the page behind a position
 * @param pause between two looks when nothing new came; none: as the server says
 */
public record LogStream(Surroundings around, Pages pages, UnaryOperator<Duration> pause) {
  private static final Duration BEARABLE = Duration.ofMinutes(1);

  /** Asks the server. */
  public interface Pages {
    LogLines behind(String position);
  }

  /** Returns the state of the job, which has ended. */
  public String follow(Consumer<LogLines.Line> line) {
    String position = "";
    Instant heard = Instant.EPOCH;
    while (true) {
      try {
        LogLines page = pages.behind(position);
        heard = around.clock().instant();
        page.lines().forEach(line);
        position = page.next();
        if (page.isEnd()) {
          return page.state();
        }
        if (page.lines().isEmpty()) {
          around.sleep(pause.apply(page.pause()));
        }
      } catch (ServerAwayException e) {
        if (around.clock().instant().isAfter(heard.plus(BEARABLE))) {
          throw e;
        }
        around.sleep(Duration.ofSeconds(1));
      }
    }
  }
}
