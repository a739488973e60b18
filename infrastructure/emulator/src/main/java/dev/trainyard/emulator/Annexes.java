package dev.trainyard.emulator;

import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.emulator.chaos.form.FaultRoutes;
import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.levers.ContainerRoutes;
import dev.trainyard.emulator.levers.FateRoutes;
import dev.trainyard.emulator.levers.QuotaRoutes;
import dev.trainyard.emulator.levers.TimeRoutes;
import dev.trainyard.emulator.logs.LogShelf;
import dev.trainyard.emulator.logs.LogsAnnex;
import dev.trainyard.emulator.logs.entries.EntriesAnnex;
import dev.trainyard.emulator.logs.send.Rhythm;
import dev.trainyard.emulator.registry.RegistryAnnex;
import dev.trainyard.emulator.storage.StorageAnnex;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** What the emulator's port serves beside Vertex's methods. */
final class Annexes {
  private Annexes() {}

  static List<Annex> of(Stage stage, Plant plant, ProjectNumbers numbers, Supplier<String> endpoint)
      throws IOException {
    EmulatorSettings settings = plant.settings();
    LogShelf logs = new LogShelf(settings.machine().jobs(), stage.desk().jobs(), numbers);
    StorageAnnex storage =
        StorageAnnex.open(settings.bucketRoot(), settings.state().resolve("storage"), plant.time());
    return List.of(
        new FaultRoutes(stage.faults()),
        new TimeRoutes(plant.time()),
        new FateRoutes(plant.fates(), settings.conduct().usualFate()),
        new QuotaRoutes(plant.quotas(), plant.resources()),
        new LogsAnnex(logs, Rhythm.USUAL),
        new EntriesAnnex(logs),
        new ContainerRoutes(
            settings.means().containers(),
            stage.desk().runner().engineVersion().orElse(""),
            endpoint),
        new RegistryAnnex(plant.registry()),
        storage);
  }
}
