package dev.trainyard.application.service;

import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import java.util.List;
import java.util.Map;

/** Remote jobs that carry our labels and are not the one that their job knows. */
record Strays(Yard yard, TrainingService vertex) {

  /**
   * Ends those of them that were listed.
   *
   * @param live the jobs of the place, read after the list
   * @return how many were cancelled
   */
  int end(Place place, Map<JobId, Job> live, List<RemoteJob> listed) {
    int strays = 0;
    for (RemoteJob remote : listed) {
      Job job = live.get(remote.jobId());
      if (job != null && (job.awaitsStart() || job.attempt().remoteName().equals(remote.name()))) {
        continue;
      }
      if (remote.state() != RemoteJob.State.CANCELLING && isStray(remote)) {
        vertex.cancel(place, remote.name());
        strays++;
      }
    }
    return strays;
  }

  private boolean isStray(RemoteJob remote) {
    return yard.store()
        .find(remote.jobId())
        .filter(job -> !job.awaitsStart() && !job.attempt().remoteName().equals(remote.name()))
        .isPresent();
  }
}
