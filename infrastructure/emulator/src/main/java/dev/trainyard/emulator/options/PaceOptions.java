package dev.trainyard.emulator.options;

import dev.trainyard.emulator.run.job.Pace;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How fast this Vertex is. */
public final class PaceOptions {
  @Option(
      names = "--provisioning",
      defaultValue = "200ms",
      converter = DurationText.class,
      description = "Time in PENDING (${DEFAULT-VALUE}).")
  private Duration provisioning = Duration.ZERO;

  @Option(
      names = "--running",
      defaultValue = "0s",
      converter = DurationText.class,
      description = "Time in RUNNING of a scripted job (${DEFAULT-VALUE}).")
  private Duration running = Duration.ZERO;

  @Option(
      names = "--grace",
      defaultValue = "5s",
      converter = DurationText.class,
      description = "From SIGTERM to SIGKILL (${DEFAULT-VALUE}).")
  private Duration grace = Duration.ZERO;

  public Pace pace() {
    return new Pace(provisioning, running, grace);
  }
}
