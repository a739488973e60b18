package dev.trainyard.emulator.front;

import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.front.method.JobMethods;
import dev.trainyard.adapters.vertex.front.method.LocationMethods;
import dev.trainyard.adapters.vertex.front.method.OperationDoors;
import dev.trainyard.adapters.vertex.front.method.OperationMethods;
import dev.trainyard.adapters.vertex.front.method.PipelineMethods;
import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.emulator.jobs.Deletions;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.Pipelines;
import java.util.ArrayList;
import java.util.List;

/** All methods of Vertex's that the emulator serves. */
public final class EmulatorMethods {
  private EmulatorMethods() {}

  /** Over the jobs and pipelines of one desk. */
  public static Methods of(Desk desk, Pipelines pipelines, ProjectNumbers numbers) {
    List<Served<?, ?>> served = new ArrayList<>(JobMethods.of(new EmulatorJobs(desk, pipelines)));
    served.addAll(PipelineMethods.of(new EmulatorPipelines(pipelines)));
    served.addAll(new OperationMethods(doors(desk.jobs().deletions())).served());
    served.addAll(LocationMethods.served());
    return Methods.of(
        "The emulator",
        "custom jobs, training pipelines of custom training, and their operations",
        served.stream().<Served<?, ?>>map(numbers::understoodBy).toList());
  }

  // why: what is deleted here is deleted at once, so that nobody ever waits
  private static OperationDoors doors(Deletions deletions) {
    return new OperationDoors(deletions, deletions, deletions, _ -> {});
  }
}
