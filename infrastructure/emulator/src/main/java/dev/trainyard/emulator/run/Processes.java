package dev.trainyard.emulator.run;

import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.job.Machine;
import dev.trainyard.emulator.run.job.Pace;
import dev.trainyard.emulator.run.job.RealWorkplaces;
import dev.trainyard.emulator.run.job.Yard;
import dev.trainyard.emulator.run.replica.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;

/** Prepares this machine for running every replica of every job as a process. */
public final class Processes {
  private Processes() {}

  /** Lays out the folders that jobs will need. */
  public static RealWorkplaces open(Machine machine, Pace pace, InstantSource clock)
      throws IOException {
    Files.createDirectories(machine.jobs());
    Files.createDirectories(machine.bucketRoot());
    Scripts scripts = Scripts.layOut(machine.jobs().resolveSibling("scripts"));
    String python = Python.behind(machine.python());
    return new RealWorkplaces(new Yard(machine, pace, python, scripts, new Addresses(), clock));
  }
}
