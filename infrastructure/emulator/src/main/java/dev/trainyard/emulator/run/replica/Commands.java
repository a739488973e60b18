package dev.trainyard.emulator.run.replica;

import com.google.cloud.aiplatform.v1.ContainerSpec;
import com.google.cloud.aiplatform.v1.PythonPackageSpec;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.run.crew.Seat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line of a replica whose image is not run. */
public final class Commands implements Program {
  private final Scripts scripts;
  private final JobFolder folder;

  public Commands(Scripts scripts, JobFolder folder) {
    this.scripts = scripts;
    this.folder = folder;
  }

  @Override
  public Map<String, String> environment(Seat seat) {
    return Map.of();
  }

  @Override
  public Act act(WorkerPoolSpec pool, Seat seat) throws CannotStartException {
    return new Act(List.of(), of(pool, seat), folder.disk(seat).toAbsolutePath().toString());
  }

  private List<String> of(WorkerPoolSpec pool, Seat seat) throws CannotStartException {
    return pool.hasPythonPackageSpec()
        ? module(pool.getPythonPackageSpec(), seat)
        : container(pool.getContainerSpec(), seat);
  }

  private List<String> module(PythonPackageSpec spec, Seat seat) {
    List<String> line = new ArrayList<>();
    line.add(scripts.python());
    line.add(scripts.runModule().toString());
    line.add(folder.environment(seat).toString());
    line.addAll(spec.getPackageUrisList());
    line.add("--");
    line.add(spec.getPythonModule());
    line.addAll(spec.getArgsList());
    return line;
  }

  private static List<String> container(ContainerSpec spec, Seat seat) throws CannotStartException {
    if (spec.getCommandCount() == 0) {
      throw new CannotStartException(
          seat,
          "the emulator has no container engine here, so it cannot run the image "
              + spec.getImageUri()
              + "; give containerSpec.command, and it runs that on this machine");
    }
    List<String> line = new ArrayList<>(spec.getCommandList());
    line.addAll(spec.getArgsList());
    return line;
  }
}
