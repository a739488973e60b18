package dev.trainyard.cli.testkit;

import dev.trainyard.cli.local.Surroundings.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes only when someone pauses. */
public final class SteppingClock implements InstantSource, Pause {
  private Instant now;

  public SteppingClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void pause(Duration length) {
    now = now.plus(length);
  }
}
