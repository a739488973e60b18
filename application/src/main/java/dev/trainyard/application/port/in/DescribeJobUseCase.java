package dev.trainyard.application.port.in;

import dev.trainyard.application.port.JobView;
import dev.trainyard.domain.job.JobId;
import java.util.Optional;

/** Shows one job. */
public interface DescribeJobUseCase {
  Optional<JobView> describe(String project, JobId id);
}
