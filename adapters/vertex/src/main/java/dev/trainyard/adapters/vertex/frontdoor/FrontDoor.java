package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.front.method.JobMethods;
import dev.trainyard.adapters.vertex.front.method.LocationMethods;
import dev.trainyard.adapters.vertex.front.method.PipelineMethods;
import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.adapters.vertex.front.operation.OperationDoors;
import dev.trainyard.adapters.vertex.front.operation.OperationMethods;
import java.util.ArrayList;
import java.util.List;

/** All that Trainyard serves of Vertex's API. */
public final class FrontDoor {
  private FrontDoor() {}

  public static Methods methods(Doors doors, OperationDoors operations, ProjectNumbers numbers) {
    Gathering gathering = new Gathering(doors.submit());
    Jobs jobs = new Jobs(doors, gathering);
    List<Served<?, ?>> served = new ArrayList<>(JobMethods.of(new JobResources(jobs)));
    served.addAll(PipelineMethods.of(new PipelineResources(jobs)));
    served.addAll(new OperationMethods(operations).served());
    served.addAll(LocationMethods.served());
    return Methods.of(
        "Trainyard",
        "custom jobs, training pipelines of custom training, and their operations",
        served.stream().<Served<?, ?>>map(numbers::understoodBy).toList());
  }
}
