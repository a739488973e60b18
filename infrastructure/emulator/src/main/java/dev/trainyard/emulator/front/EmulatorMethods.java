package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobView;
import java.util.ArrayList;
import java.util.List;

/** All methods of Vertex's that the emulator serves. */
public final class EmulatorMethods {
  private EmulatorMethods() {}

  /** What a list would say if these were the jobs. */
  public static ListCustomJobsResponse list(ListCustomJobsRequest request, JobView jobs) {
    return JobPage.of(request, jobs);
  }

  /** Over the jobs of one desk. */
  public static Methods of(Desk desk) {
    List<Served<?, ?>> served = new ArrayList<>(new JobMethods(desk).served());
    served.addAll(new OperationMethods(desk.jobs().deletions()).served());
    return Methods.of("The emulator", "custom jobs and their operations", served);
  }
}
