package dev.trainyard.emulator.run.replica;

import dev.trainyard.emulator.run.crew.Habitat;
import java.io.IOException;

/** Starts replicas of one job in one way. */
public interface Starter {
  /** How its replicas are told of their surroundings. */
  Habitat habitat();

  /**
   * Returns once it runs or has failed to; a command that is not there ends the replica.
   *
   * @param log gets both streams line by line; stays open
   * @throws CannotStartException if there is nothing that this machine could start
   */
  Replica start(Order order, LineLog log) throws IOException, CannotStartException;
}
