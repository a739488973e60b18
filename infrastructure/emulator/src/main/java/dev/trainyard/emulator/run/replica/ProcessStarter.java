package dev.trainyard.emulator.run.replica;

import dev.trainyard.emulator.run.bounds.Powers;
import dev.trainyard.emulator.run.crew.Habitat;
import dev.trainyard.emulator.run.crew.Seat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts replicas as processes of this machine.
 *
 * @param program what is started
 * @param grace from SIGTERM to SIGKILL
 */
public record ProcessStarter(
    Scripts scripts,
    Watchers watchers,
    Powers powers,
    JobFolder folder,
    Program program,
    Duration grace)
    implements Starter {
  @Override
  public Habitat habitat() {
    return Habitat.PROCESS;
  }

  @Override
  public Map<String, String> environment(Seat seat) {
    return program.environment(seat);
  }

  @Override
  public Replica start(Order order, LineLog log) throws IOException, CannotStartException {
    Program.Act act = program.act(order.pool(), order.seat());
    List<String> words = new ArrayList<>(powers.words(order.bounds(), scripts.stage()));
    words.addAll(act.words());
    Path disk = folder.disk(order.seat());
    Launch launch =
        new Launch(words, act.command(), disk, act.folder(), order.environment(), grace);
    try {
      return ProcessReplica.start(launch, watchers, log);
    } catch (IOException e) {
      throw new CannotStartException(
          order.seat(),
          "the emulator needs Python 3.9 or newer to run replicas: " + e.getMessage());
    }
  }
}
