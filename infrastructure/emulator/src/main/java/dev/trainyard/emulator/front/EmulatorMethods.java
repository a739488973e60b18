package dev.trainyard.emulator.front;

import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.Served;
import dev.trainyard.adapters.vertex.front.method.JobMethods;
import dev.trainyard.adapters.vertex.front.method.LocationMethods;
import dev.trainyard.adapters.vertex.front.method.PipelineMethods;
import dev.trainyard.adapters.vertex.front.operation.OperationDoors;
import dev.trainyard.adapters.vertex.front.operation.OperationMethods;
import dev.trainyard.emulator.jobs.Deletions;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobView;
import dev.trainyard.emulator.jobs.Pipelines;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** All methods of Vertex's that the emulator serves. */
public final class EmulatorMethods {
  private EmulatorMethods() {}

  /** Over the jobs and pipelines of one desk. */
  public static Methods of(Desk desk, Pipelines pipelines) {
    List<Served<?, ?>> served = new ArrayList<>(JobMethods.of(new EmulatorJobs(desk, pipelines)));
    served.addAll(PipelineMethods.of(new EmulatorPipelines(pipelines)));
    served.addAll(new OperationMethods(doors(desk.jobs().deletions())).served());
    served.addAll(LocationMethods.served());
    return Methods.of(
        "The emulator",
        "custom jobs, training pipelines of custom training, and their operations",
        served);
  }

  /** What a list would say if these were the jobs. */
  public static ListCustomJobsResponse list(ListCustomJobsRequest request, JobView jobs) {
    return JobMethods.list(new ViewedJobs(jobs), request);
  }

  // why: only what is cancelled before it is deleted lets anybody wait
  private static OperationDoors doors(Deletions deletions) {
    return new OperationDoors(
        deletions, deletions, deletions, pause -> LockSupport.parkNanos(pause.toNanos()));
  }
}
