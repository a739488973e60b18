package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.registry.store.RegistryException;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.image.CodeProgram;
import dev.trainyard.emulator.run.image.LocalImage;
import dev.trainyard.emulator.run.replica.CannotStartException;
import dev.trainyard.emulator.run.replica.Commands;
import dev.trainyard.emulator.run.replica.JobFolder;
import dev.trainyard.emulator.run.replica.ProcessStarter;
import dev.trainyard.emulator.run.replica.Program;
import dev.trainyard.emulator.run.replica.Starter;
import java.io.IOException;

/** What starts the replicas of a job as processes of this machine. */
record ProcessStarters(Yard yard, Crew crew) {
  private JobFolder folder() {
    return JobFolder.of(yard.machine().jobs(), crew.job());
  }

  /** By their commands, or their packages. */
  Starter plain() {
    return of(new Commands(yard.tools().scripts(), folder()));
  }

  /**
   * By what their image says.
   *
   * @throws CannotStartException if its files cannot be laid out
   */
  Starter code(Seat seat, LocalImage image) throws CannotStartException {
    try {
      return of(
          new CodeProgram(
              image,
              yard.images().tree(image),
              folder(),
              yard.tools().powers(),
              System.getenv().getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin")));
    } catch (IOException | RegistryException e) {
      String uri = crew.pool(seat).getContainerSpec().getImageUri();
      throw new CannotStartException(
          seat, "the code of " + uri + " cannot be laid out: " + e.getMessage());
    }
  }

  private Starter of(Program program) {
    Tools tools = yard.tools();
    return new ProcessStarter(
        tools.scripts(), tools.watchers(), tools.powers(), folder(), program, yard.pace().grace());
  }
}
