package dev.trainyard.domain.spec;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long and on what kind of capacity.
 *
 * @param timeout the longest running time; {@code null} means Vertex's seven days
 * @param disableRetries no retry on internal errors once running; rules out
 *     restartJobOnWorkerRestart
 * @param maxWaitDuration only for FLEX_START; {@code null} means 24 hours, zero means wait for ever
 */
public record Scheduling(
    @Nullable Duration timeout,
    boolean restartJobOnWorkerRestart,
    Strategy strategy,
    boolean disableRetries,
    @Nullable Duration maxWaitDuration) {

  /** Vertex's own, where none is asked for. */
  public static final Duration USUAL_TIMEOUT = Duration.ofDays(7);

  /**
   * The kind of capacity; {@code ON_DEMAND} and {@code LOW_COST} are Vertex's deprecated aliases.
   */
  public enum Strategy {
    STRATEGY_UNSPECIFIED(0),
    ON_DEMAND(1),
    LOW_COST(2),
    STANDARD(3),
    SPOT(4),
    FLEX_START(6);

    private final int number;

    Strategy(int number) {
      this.number = number;
    }

    public int number() {
      return number;
    }
  }
}
