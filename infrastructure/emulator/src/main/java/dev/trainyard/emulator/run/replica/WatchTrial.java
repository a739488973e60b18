package dev.trainyard.emulator.run.replica;

import dev.trainyard.emulator.run.bounds.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries on a replica of nobody's what this system lets a watcher do. */
public record WatchTrial(Scripts scripts, Watchers watchers, Path folder) implements Trial {
  @Override
  public Path stage() {
    return scripts.stage();
  }

  @Override
  public List<String> tree() throws IOException {
    List<String> words = new ArrayList<>();
    for (String name : List.of("tree", "files", "changes", "scratch")) {
      Path each = folder.resolveSibling("trial-" + name).toAbsolutePath();
      Wipe.folder(each);
      Files.createDirectories(each);
      words.add(name + "=" + each);
    }
    Files.createDirectories(folder.resolveSibling("trial-files").resolve("usr/app"));
    words.add("show=/usr/app");
    return words;
  }

  @Override
  public boolean works(List<String> words) {
    // why: a watcher moves a program to its bounds while that runs
    List<String> nap = List.of("sleep", "0.1");
    Launch launch =
        new Launch(
            words,
            nap,
            folder,
            folder.toAbsolutePath().toString(),
            Map.of("PATH", "/usr/bin:/bin"),
            Duration.ofSeconds(1));
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
