package dev.trainyard.server.surroundings;

import static dev.trainyard.server.settings.Setting.TRAINYARD_EMULATOR_PORT;
import static dev.trainyard.server.settings.Setting.TRAINYARD_VERTEX_EMULATOR;

import dev.trainyard.server.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The emulator as a process of its own. It outlives a server that was killed, as Vertex would, and
 * the next server finds it again by the card that it keeps in its state folder.
 */
final class EmulatorNeighbour {
  private static final int PORT = 8090;
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  private EmulatorNeighbour() {}

  static Neighbour findOrStart(Settings settings) {
    Path state = settings.data().resolve("emulator");
    EmulatorLaunch launch = new EmulatorLaunch(settings, state);
    RunningEmulator first =
        RunningEmulator.find(state)
            .orElseGet(() -> launch.start(settings.port(TRAINYARD_EMULATOR_PORT, PORT)));
    EmulatorKeeper keeper =
        new EmulatorKeeper(
            first,
            port ->
                RunningEmulator.find(state)
                    .filter(found -> found.port() == port)
                    .orElseGet(() -> launch.start(port)),
            SHORTEST_PAUSE);
    keeper.begin();
    return new Neighbour(
        Map.of(TRAINYARD_VERTEX_EMULATOR.property(), "127.0.0.1:" + first.port()), keeper::close);
  }
}
