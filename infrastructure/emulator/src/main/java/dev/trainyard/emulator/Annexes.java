package dev.trainyard.emulator;

import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.jobs.Jobs;
import dev.trainyard.emulator.logs.LogShelf;
import dev.trainyard.emulator.logs.LogsAnnex;
import dev.trainyard.emulator.logs.entries.EntriesAnnex;
import dev.trainyard.emulator.logs.send.Rhythm;
import dev.trainyard.emulator.storage.StorageAnnex;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** What the emulator's port serves beside Vertex's methods. */
final class Annexes {
  private Annexes() {}

  static List<Annex> of(EmulatorSettings settings, Jobs jobs, ProjectNumbers numbers)
      throws IOException {
    LogShelf logs = new LogShelf(settings.machine().jobs(), jobs, numbers);
    StorageAnnex storage =
        StorageAnnex.open(
            settings.bucketRoot(), settings.state().resolve("storage"), InstantSource.system());
    return List.of(new LogsAnnex(logs, Rhythm.USUAL), new EntriesAnnex(logs), storage);
  }
}
