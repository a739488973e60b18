package dev.trainyard.emulator.run.image;

import com.google.cloud.aiplatform.v1.ContainerSpec;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.run.bounds.Powers;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.CannotStartException;
import dev.trainyard.emulator.run.replica.JobFolder;
import dev.trainyard.emulator.run.replica.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The code of an image, run by this machine's programs.
 *
 * @param files the image's, which are nobody's to change
 * @param powers of which a view of the machine is made in which they lie where they belong
 * @param path this machine's programs
 */
public record CodeProgram(
    LocalImage image, Path files, JobFolder folder, Powers powers, String path) implements Program {
  private static final List<String> SHOWN = List.of("/usr/app", "/opt/trainyard");

  private Path disk(Seat seat) {
    return folder.disk(seat).toAbsolutePath();
  }

  private boolean isShown(Seat seat) {
    return powers.laysTrees(files, disk(seat));
  }

  private Places places(Seat seat) {
    return new Places(disk(seat).toString(), isShown(seat) ? SHOWN : List.of());
  }

  @Override
  public Map<String, String> environment(Seat seat) {
    return places(seat).variables(image.config().environment(), path);
  }

  @Override
  public Act act(WorkerPoolSpec pool, Seat seat) throws IOException, CannotStartException {
    List<String> command = command(pool.getContainerSpec());
    if (command.isEmpty()) {
      throw new CannotStartException(
          seat,
          pool.getContainerSpec().getImageUri()
              + " has neither an entrypoint nor a command, and containerSpec.command is empty");
    }
    Disk disk = new Disk(files, disk(seat));
    List<String> words = isShown(seat) ? disk.layered(SHOWN) : disk.copied();
    Places places = places(seat);
    return new Act(
        words, command.stream().map(places::word).toList(), places.folder(image.config().folder()));
  }

  /** Vertex's four rules: command stands for the image's ENTRYPOINT, args for its CMD. */
  private List<String> command(ContainerSpec spec) {
    boolean isOwn = spec.getCommandCount() > 0;
    List<String> line = new ArrayList<>();
    line.addAll(isOwn ? spec.getCommandList() : image.config().entrypoint());
    if (spec.getArgsCount() > 0) {
      line.addAll(spec.getArgsList());
    } else if (!isOwn) {
      line.addAll(image.config().command());
    }
    return line;
  }
}
