package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobId;
import java.util.List;

/** Shows who did what to a job, when and why, in version order; empty for an unknown job. */
public interface ReadHistoryUseCase {
  List<HistoryEntry> read(String project, JobId id);
}
