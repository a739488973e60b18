package dev.trainyard.domain.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to run and where its traces go.
 *
 * @param workerPoolSpecs position is role: chief, workers, parameter servers or reducers,
 *     evaluators; at most four
 * @param persistentResourceId a PersistentResource of the same project and location, or {@code ""}
 * @param models model names, only for some Google-provided jobs
 */
public record CustomJobSpec(
    List<WorkerPoolSpec> workerPoolSpecs,
    @Nullable Scheduling scheduling,
    Access access,
    Networking networking,
    Output output,
    Tracking tracking,
    String persistentResourceId,
    List<String> models) {
  public CustomJobSpec {
    workerPoolSpecs = List.copyOf(workerPoolSpecs);
    models = List.copyOf(models);
  }
}
