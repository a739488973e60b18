package dev.trainyard.adapters.vertex.frontdoor;

import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Served;
import java.util.ArrayList;
import java.util.List;

/** All that Trainyard serves of Vertex's API. */
public final class FrontDoor {
  private FrontDoor() {}

  public static Methods methods(Doors doors, OperationDoors operations, ProjectNumbers numbers) {
    Gathering gathering = new Gathering(doors.submit());
    Jobs jobs = new Jobs(doors, gathering);
    List<Served<?, ?>> served = new ArrayList<>(new JobMethods(jobs).served());
    served.addAll(new PipelineMethods(jobs).served());
    served.addAll(new OperationMethods(operations).served());
    served.addAll(LocationMethods.served());
    return Methods.of(
        "Trainyard",
        "custom jobs, training pipelines of custom training, and their operations",
        served.stream().<Served<?, ?>>map(numbers::understoodBy).toList());
  }
}
