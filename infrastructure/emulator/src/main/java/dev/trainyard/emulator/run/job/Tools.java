package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.run.bounds.Powers;
import dev.trainyard.emulator.run.container.Engine;
import dev.trainyard.emulator.run.container.Guard;
import dev.trainyard.emulator.run.replica.Scripts;
import dev.trainyard.emulator.run.replica.Watchers;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What replicas are started with.
 *
 * @param engine null where replicas are processes only
 * @param guard of the engine's containers
 */
public record Tools(
    Scripts scripts,
    Watchers watchers,
    Powers powers,
    @Nullable Engine engine,
    @Nullable Guard guard)
    implements AutoCloseable {
  /** What replicas run as, in a sentence for people. */
  @Override
  public String toString() {
    return engine == null
        ? "Replicas run as processes of this machine."
        : "Replicas run in their images by the " + engine + ".";
  }

  @Override
  public void close() {
    watchers.close();
    if (guard != null) {
      guard.close();
    }
    if (engine != null) {
      try {
        engine.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
