package dev.trainyard.emulator.logs;

import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.adapters.vertex.front.name.ResourceName;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.Jobs;
import io.grpc.StatusRuntimeException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The logs of all jobs; those of deleted jobs stay.
 *
 * @param folder where each job has a folder of its own id
 */
public record LogShelf(Path folder, Jobs jobs, ProjectNumbers numbers) {

  /**
   * @param place {@code projects/PROJECT/locations/LOCATION}
   * @throws io.grpc.StatusRuntimeException NOT_FOUND if there is no such job and never was
   * @throws IllegalArgumentException if it cannot be the name of one
   */
  JobLog of(String place, String job) {
    ResourceName name = name(place, job);
    return of(name).orElseThrow(name::unknown);
  }

  /** Empty if there is no such job and never was. */
  public Optional<JobLog> find(String place, String job) {
    try {
      return of(name(place, job));
    } catch (StatusRuntimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private ResourceName name(String place, String job) {
    return ResourceName.parse(numbers.byId(place) + "/customJobs/" + job, Kind.JOB);
  }

  private Optional<JobLog> of(ResourceName resource) {
    JobName name = JobName.of(resource);
    return jobs.find(name).isPresent() || jobs.deletions().knows(name)
        ? Optional.of(new JobLog(name, folder.resolve(name.id() + "/logs"), jobs))
        : Optional.empty();
  }
}
