package dev.trainyard.emulator.run;

import dev.trainyard.emulator.run.bounds.Powers;
import dev.trainyard.emulator.run.container.Containers;
import dev.trainyard.emulator.run.container.Engine;
import dev.trainyard.emulator.run.container.Guard;
import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.image.LocalImages;
import dev.trainyard.emulator.run.job.Machine;
import dev.trainyard.emulator.run.job.Pace;
import dev.trainyard.emulator.run.job.RealWorkplaces;
import dev.trainyard.emulator.run.job.Tools;
import dev.trainyard.emulator.run.job.Yard;
import dev.trainyard.emulator.run.replica.Scripts;
import dev.trainyard.emulator.run.replica.WatchTrial;
import dev.trainyard.emulator.run.replica.Watchers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Prepares this machine for running replicas, in containers or as processes. */
public final class Processes {
  private static final System.Logger LOGGER = System.getLogger(Processes.class.getName());

  private Processes() {}

  /**
   * Lays out the folders that jobs will need, and removes what a killed emulator left.
   *
   * @param images what was pushed to the emulator
   * @throws IOException if the folders cannot be made, or an engine is asked for and none answers
   */
  public static RealWorkplaces open(
      Machine machine, Pace pace, InstantSource clock, LocalImages images) throws IOException {
    Files.createDirectories(machine.jobs());
    Files.createDirectories(machine.bucketRoot());
    Tools tools = tools(machine);
    return new RealWorkplaces(new Yard(machine, pace, tools, new Addresses(), clock, images));
  }

  private static Tools tools(Machine machine) throws IOException {
    Engine engine = engine(machine);
    String python = Python.behind(machine.means().python());
    Path folder = machine.jobs().resolveSibling("scripts");
    Scripts scripts = Scripts.layOut(folder, python);
    Watchers watchers = scripts.watchers();
    WatchTrial trial = new WatchTrial(scripts, watchers, folder.resolve("trial"));
    Powers powers = Powers.find(trial, machine.bucketRoot());
    Guard guard = engine == null ? null : guard(scripts, engine);
    return new Tools(scripts, watchers, powers, engine, guard);
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
}
