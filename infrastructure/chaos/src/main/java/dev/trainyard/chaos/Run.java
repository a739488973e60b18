package dev.trainyard.chaos;

import dev.trainyard.chaos.customer.Life;
import dev.trainyard.chaos.stage.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much there is to be of everything.
 *
 * @param over the time in which customers come and trouble is made
 * @param seed of what customers want and of what goes wrong
 * @param createsPerMinute allowed at each place, 0 for any number
 * @param toSettle how long it may take afterwards until all is quiet
 */
public record Run(
    Duration over, int jobs, long seed, int servers, int createsPerMinute, Duration toSettle) {
  public Run {
    if (jobs < 1 || over.isNegative() || servers < 1 || createsPerMinute < 0) {
      throw new IllegalArgumentException("jobs, servers and the time must be positive");
    }
  }

  /** The stack for it, in a folder, of these jars. */
  public Plan plan(Path folder, Path serverJar, Path emulatorJar) throws IOException {
    Path fates = folder.resolve("fates.json");
    Files.writeString(fates, Life.fates(seed));
    Map<String, String> settings = new HashMap<>();
    if (createsPerMinute > 0) {
      settings.put("TRAINYARD_SUBMITS_PER_MINUTE", String.valueOf(createsPerMinute));
      settings.put("TRAINYARD_READS_PER_MINUTE", "6000");
    }
    List<String> emulator = List.of("--fates", fates.toString(), "--replicas", "100000");
    return new Plan(folder, serverJar, emulatorJar, servers, settings, emulator);
  }
}
