package dev.trainyard.application.port.in;

import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.Replay;
import dev.trainyard.domain.rules.Violation;
import java.util.List;

/**
 * Tells a part of the history once more, in its order, apart from where the world listens. The
 * events keep their ids; what was not told for the first time yet may be among them.
 */
public interface ReplayEventsUseCase {
  /** Returns when all of it is told, however long that takes. */
  Outcome replay(Command command);

  /**
   * What to tell.
   *
   * @param topic where to, or {@code ""} for the usual one
   * @param actor who asks
   * @param found what the reader of the wire form found wrong already
   */
  record Command(HistoryRange range, String topic, String actor, List<Violation> found) {
    public Command {
      found = List.copyOf(found);
    }
  }

  /** What became of it. */
  sealed interface Outcome {
    /** So many events were told. */
    record Replayed(Replay replay, long events) implements Outcome {}

    /** Nothing was told, for all of these reasons. */
    record Refused(List<Violation> violations) implements Outcome {}

    /**
     * Something went away in the middle; so many events are told for sure. To be asked for again as
     * a whole.
     */
    record BrokenOff(Replay replay, long events, String why) implements Outcome {}
  }
}
