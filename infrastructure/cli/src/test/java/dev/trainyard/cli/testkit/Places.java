package dev.trainyard.cli.testkit;

import dev.trainyard.cli.local.Surroundings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Surroundings for tests. */
public final class Places {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private Places() {}

  /** No terminal, no variables but the home, time that passes only by pauses. */
  public static Surroundings around(Path home, String... variables) {
    Map<String, String> environment = new HashMap<>(Map.of("TRAINYARD_HOME", home.toString()));
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    SteppingClock clock = new SteppingClock(NOON);
    return new Surroundings(environment, project(), false, clock, clock);
  }

  /** The project's folder. */
  public static Path project() {
    return Objects.requireNonNull(examples().getParent());
  }

  public static Path examples() {
    return Path.of(System.getProperty("trainyard.examples", "../../examples"))
        .toAbsolutePath()
        .normalize();
  }
}
