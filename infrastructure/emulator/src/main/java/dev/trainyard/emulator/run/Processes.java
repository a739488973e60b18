package dev.trainyard.emulator.run;

import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.job.Machine;
import dev.trainyard.emulator.run.job.Pace;
import dev.trainyard.emulator.run.job.RealWorkplaces;
import dev.trainyard.emulator.run.job.Yard;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Prepares this machine for running every replica of every job, in a container or as a process. */
public final class Processes {
  private Processes() {}

  /**
   * Lays out the folders that jobs will need, and removes what a killed emulator left.
   *
   * @param endpoint the emulator's own host and port; may wait until it listens
   * @throws IOException if the folders cannot be made, or an engine is asked for and none answers
   */
  public static RealWorkplaces open(
      Machine machine, Pace pace, InstantSource clock, Supplier<String> endpoint)
      throws IOException {
    Files.createDirectories(machine.jobs());
    Files.createDirectories(machine.bucketRoot());
    Toolbox toolbox = Toolbox.open(machine);
    Yard yard = new Yard(machine, pace, toolbox.tools(), new Addresses(), clock, endpoint);
    return new RealWorkplaces(yard, toolbox.toString(), toolbox::close);
  }
}
