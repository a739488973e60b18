package dev.trainyard.emulator.run;

import dev.trainyard.emulator.run.bounds.Powers;
import dev.trainyard.emulator.run.bounds.Trial;
import dev.trainyard.emulator.run.container.Containers;
import dev.trainyard.emulator.run.container.Engine;
import dev.trainyard.emulator.run.container.Guard;
import dev.trainyard.emulator.run.job.Machine;
import dev.trainyard.emulator.run.job.Tools;
import dev.trainyard.emulator.run.replica.Scripts;
import dev.trainyard.emulator.run.replica.WatchTrial;
import dev.trainyard.emulator.run.replica.Watchers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The tools of one emulator, from its start to its end. */
final class Toolbox implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(Toolbox.class.getName());

  private final Tools tools;
  private final @Nullable Guard guard;

  private Toolbox(Tools tools, @Nullable Guard guard) {
    this.tools = tools;
    this.guard = guard;
  }

  static Toolbox open(Machine machine) throws IOException {
    Engine engine = engine(machine);
    String python = Python.behind(machine.means().python());
    Path folder = machine.jobs().resolveSibling("scripts");
    Scripts scripts = Scripts.layOut(folder, python);
    Watchers watchers = scripts.watchers();
    Trial trial = new WatchTrial(scripts, watchers, folder.resolve("trial"));
    Powers powers = Powers.find(trial, machine.bucketRoot());
    Guard guard = engine == null ? null : guard(scripts, engine);
    return new Toolbox(new Tools(scripts, watchers, powers, engine), guard);
  }

  private static @Nullable Guard guard(Scripts scripts, Engine engine) {
    engine.sweep();
    try {
      return Guard.post(scripts, engine);
    } catch (IOException e) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "without Python, containers outlive a killed emulator until its next start",
          e);
      return null;
    }
  }

  private static @Nullable Engine engine(Machine machine) throws IOException {
    Containers containers = machine.means().containers();
    Engine engine =
        containers == Containers.NEVER
            ? null
            : Engine.find(System.getenv(), machine.jobs().toString());
    if (engine == null && containers == Containers.ALWAYS) {
      throw new IOException(
          "replicas are always to run in containers, and no container engine answers on this"
              + " machine; DOCKER_HOST may say unix:///where/it/listens.");
    }
    return engine;
  }

  Tools tools() {
    return tools;
  }

  /** What replicas run as, for people. */
  @Override
  public String toString() {
    return tools.engine() == null
        ? "Replicas run as processes of this machine."
        : "Replicas run in their images by the " + tools.engine() + ".";
  }

  @Override
  public void close() {
    tools.watchers().close();
    Engine engine = tools.engine();
    if (guard != null) {
      guard.close();
    }
    try {
      if (engine != null) {
        engine.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
