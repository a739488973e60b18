package dev.trainyard.emulator.run.replica;

import dev.trainyard.emulator.run.bounds.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Tries on a replica of nobody's what this system lets a watcher do. */
public record WatchTrial(Scripts scripts, Watchers watchers, Path folder) implements Trial {
  @Override
  public Path stage() {
    return scripts.stage();
  }

  @Override
  public boolean works(List<String> words) {
    // why: a watcher moves a program to its bounds while that runs
    List<String> nap = List.of("sleep", "0.1");
    Launch launch =
        new Launch(words, nap, folder, Map.of("PATH", "/usr/bin:/bin"), Duration.ofSeconds(1));
    try (LineLog log = LineLog.none()) {
      return ProcessReplica.start(launch, watchers, log).await()
              instanceof Outcome.Exited(int code, var _)
          && code == 0;
    } catch (IOException _) {
      // why: no watcher, no powers; the first replica will say why
      return false;
    }
  }
}
