package dev.trainyard.emulator.run.job;

import java.time.Duration;

/**
 * How fast this Vertex is.
 *
 * @param provisioning how long a job stays PENDING once there is room for it
 * @param running how long a job runs that has no process
 * @param grace from SIGTERM to SIGKILL
 */
public record Pace(Duration provisioning, Duration running, Duration grace) {
  public static final Pace DEFAULT =
      new Pace(Duration.ofMillis(200), Duration.ZERO, Duration.ofSeconds(5));

  public Pace {
    if (provisioning.isNegative() || running.isNegative() || grace.isNegative()) {
      throw new IllegalArgumentException("provisioning, running and grace must not be negative");
    }
  }

  public Pace withProvisioning(Duration provisioning) {
    return new Pace(provisioning, running, grace);
  }

  public Pace withRunning(Duration running) {
    return new Pace(provisioning, running, grace);
  }

  public Pace withGrace(Duration grace) {
    return new Pace(provisioning, running, grace);
  }
}
