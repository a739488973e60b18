package dev.trainyard.cli.jobs;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.api.ServerAwayException;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Looks again and again, bears a server that is away for a while, and stops at a deadline.
 *
 * @param timeout in seconds
 */
public record Watch(Surroundings around, int timeout) {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration BEARABLE = Duration.ofMinutes(1);

  List<Job> untilEnded(Supplier<List<Job>> look, Progress progress) {
    return until(jobs -> jobs.stream().allMatch(Job::isEnded), look, progress::show);
  }

  /**
   * What the last look saw.
   *
   * @param ended whether there is no need to look again
   * @param show is told of every look
   */
  public <T> T until(Predicate<T> ended, Supplier<T> look, Consumer<T> show) {
    Instant deadline = around.clock().instant().plusSeconds(timeout);
    Instant heard = Instant.EPOCH;
    while (around.clock().instant().isBefore(deadline)) {
      try {
        T seen = look.get();
        heard = around.clock().instant();
        show.accept(seen);
        if (ended.test(seen)) {
          return seen;
        }
      } catch (ServerAwayException e) {
        if (around.clock().instant().isAfter(heard.plus(BEARABLE))) {
          throw e;
        }
      }
      around.sleep(BETWEEN_LOOKS);
    }
    throw failed(
        "Not all jobs have ended within " + timeout + " s; they go on without being watched.");
  }
}
