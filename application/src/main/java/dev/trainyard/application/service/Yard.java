package dev.trainyard.application.service;

import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.Transition;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The jobs that wait and the jobs that live, with the clock that both are judged by. */
public record Yard(JobQueue queue, JobStore store, InstantSource clock) {

  /**
   * Makes of each job what its outcome makes of it. A job that has moved on since is read again and
   * judged anew.
   *
   * @return how many jobs were advanced
   */
  int settle(Map<Job, StartOutcome> outcomes, Channel channel) {
    Map<JobId, StartOutcome> left = new HashMap<>();
    List<Transition> steps = new ArrayList<>();
    outcomes.forEach((job, outcome) ->
        job.settle(outcome, clock.instant(), channel)
            .ifPresent(step -> {
              steps.add(step);
              left.put(job.id(), outcome);
            }));
    if (steps.isEmpty()) {
      return 0;
    }
    Set<JobId> advanced = store.advance(steps);
    left.keySet().removeAll(advanced);
    return advanced.size() + (left.isEmpty() ? 0 : settleAnew(left, channel));
  }

  private int settleAnew(Map<JobId, StartOutcome> left, Channel channel) {
    Map<Job, StartOutcome> fresh = new HashMap<>();
    left.forEach((id, outcome) -> store.find(id).ifPresent(job -> fresh.put(job, outcome)));
    return settle(fresh, channel);
  }
}
