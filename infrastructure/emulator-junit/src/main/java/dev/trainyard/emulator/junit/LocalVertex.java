package dev.trainyard.emulator.junit;

import dev.trainyard.emulator.Emulator.FaultSetting;
import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.testcontainers.lifecycle.Startable;

/**
 * An emulator for Testcontainers, in a field with {@code @Container} or by hand. It is no container
 * and needs no engine. Tests that share it see each other's jobs.
 */
public final class LocalVertex implements Vertex, Startable {
  private Plan plan = Plan.of(Mode.NOOP);
  private @Nullable RunningVertex running;

  /** What running a job means; noop by default. */
  public LocalVertex withMode(Mode mode) {
    plan = new Plan(mode, plan.changes(), plan.setting());
    return this;
  }

  public LocalVertex withPython(String command) {
    return with(settings -> settings.withPython(command));
  }

  /** {@code gs://BUCKET/X} is {@code folder/BUCKET/X}; it stays. */
  public LocalVertex withBucketRoot(Path folder) {
    return with(settings -> settings.withBucketRoot(folder));
  }

  /** Any other setting. */
  public LocalVertex with(UnaryOperator<EmulatorSettings> change) {
    plan = plan.with(change);
    return this;
  }

  /** Time stands still until it is turned. */
  public LocalVertex withVirtualTime(Instant start) {
    plan = plan.withVirtualTime(start);
    return this;
  }

  public LocalVertex withFaults(FaultSetting faults) {
    plan = plan.withFaults(faults);
    return this;
  }

  @Override
  public synchronized void start() {
    if (running == null) {
      running = RunningVertex.start(plan);
    }
  }

  @Override
  public synchronized void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  public synchronized boolean isRunning() {
    return running != null;
  }

  /** {@code HOST:PORT}, as Testcontainers' classes name it. */
  public String getEndpoint() {
    return endpoint();
  }

  public String getHost() {
    return host();
  }

  public int getPort() {
    return port();
  }

  @Override
  public synchronized RunningVertex running() {
    if (running == null) {
      throw new IllegalStateException("this Vertex emulator is not running: start() it first");
    }
    return running;
  }
}
