package dev.trainyard.emulator.run.replica;

import dev.trainyard.emulator.run.crew.Habitat;
import dev.trainyard.emulator.run.crew.Seat;
import java.io.IOException;
import java.util.Map;

/** Starts replicas of one job in one way. */
public interface Starter {
  /** How its replicas are told of their surroundings. */
  Habitat habitat();

  /** What its image says of the environment, where nobody else sets it. */
  default Map<String, String> environment(Seat seat) {
    return Map.of();
  }

  /**
   * Returns once it runs or has failed to; a command that is not there ends the replica.
   *
   * @param log gets both streams line by line; stays open
   * @throws CannotStartException if there is nothing that this machine could start
   */
  Replica start(Order order, LineLog log) throws IOException, CannotStartException;
}
