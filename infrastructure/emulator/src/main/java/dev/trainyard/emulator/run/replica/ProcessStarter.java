package dev.trainyard.emulator.run.replica;

import dev.trainyard.emulator.run.bounds.Powers;
import dev.trainyard.emulator.run.crew.Habitat;
import java.io.IOException;
import java.time.Duration;

/**
 * Starts replicas as processes of this machine.
 *
 * @param grace from SIGTERM to SIGKILL
 */
public record ProcessStarter(
    Scripts scripts, Watchers watchers, Powers powers, JobFolder folder, Duration grace)
    implements Starter {
  @Override
  public Habitat habitat() {
    return Habitat.PROCESS;
  }

  @Override
  public Replica start(Order order, LineLog log) throws IOException, CannotStartException {
    Launch launch =
        new Launch(
            powers.words(order.bounds(), scripts.stage()),
            new Commands(scripts, folder).of(order.pool(), order.seat()),
            folder.disk(order.seat()),
            order.environment(),
            grace);
    try {
      return ProcessReplica.start(launch, watchers, log);
    } catch (IOException e) {
      throw new CannotStartException(
          order.seat(),
          "the emulator needs Python 3.9 or newer to run replicas: " + e.getMessage());
    }
  }
}
