package dev.trainyard.application.service;

import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.Transition;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The jobs that wait and the jobs that live, with the clock that both are judged by. */
public record Yard(JobQueue queue, JobStore store, InstantSource clock) {
  private static final int TRIES = 5;

  /**
   * Makes of each job what its outcome makes of it. A job that has moved on since is read again and
   * judged anew, if the outcome is still that of its attempt.
   *
   * @return how many jobs were advanced
   */
  int settle(Map<Job, StartOutcome> outcomes, Channel channel) {
    int advanced = 0;
    Map<Job, StartOutcome> left = outcomes;
    for (int tries = 0; tries < TRIES && !left.isEmpty(); tries++) {
      Map<Job, Transition> steps = steps(left, channel);
      if (steps.isEmpty()) {
        break;
      }
      Set<JobId> done = store.advance(List.copyOf(steps.values()));
      advanced += done.size();
      steps.keySet().removeIf(job -> done.contains(job.id()));
      left = anew(steps.keySet(), left);
    }
    return advanced;
  }

  private Map<Job, Transition> steps(Map<Job, StartOutcome> outcomes, Channel channel) {
    Map<Job, Transition> steps = new LinkedHashMap<>();
    outcomes.forEach((job, outcome) ->
        job.settle(outcome, clock.instant(), channel).ifPresent(step -> steps.put(job, step)));
    return steps;
  }

  // why: an answer that comes late must not be taken for the answer to the next attempt
  private Map<Job, StartOutcome> anew(Set<Job> stale, Map<Job, StartOutcome> outcomes) {
    Map<Job, StartOutcome> fresh = new LinkedHashMap<>();
    for (Job job : stale) {
      store
          .find(job.id())
          .filter(now -> now.attempt().number() == job.attempt().number())
          .ifPresent(now -> fresh.put(now, Objects.requireNonNull(outcomes.get(job))));
    }
    return fresh;
  }
}
