package dev.trainyard.application.service;

import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Jobs that are to be asked for by name, and as of when there was a reason to. */
final class Asks {
  /** A change that lies further ahead was written by a clock that was wrong. */
  private static final Duration NONSENSE = Duration.ofMinutes(1);

  private final Map<JobId, Instant> reasons = new LinkedHashMap<>();

  void add(Collection<JobId> jobs, Instant reason) {
    jobs.forEach(job -> reasons.putIfAbsent(job, reason));
  }

  /** As many as go into one call. */
  List<JobId> some() {
    return some(reasons.keySet());
  }

  static List<JobId> some(Collection<JobId> jobs) {
    return jobs.stream().limit(TrainingService.A_LIST).toList();
  }

  boolean isEmpty() {
    return reasons.isEmpty();
  }

  /** Whether they cost no list. */
  boolean areFew() {
    return reasons.size() <= TrainingService.FEW;
  }

  /** Whether the job has not changed since there was a reason to ask for it. */
  boolean isStillWorthIt(Job job, Instant now) {
    Instant reason = reasons.getOrDefault(job.id(), Elapsed.NEVER);
    Instant changed = job.times().updateTime();
    return job.attempt().hasRemote()
        && (!changed.isAfter(reason) || changed.isAfter(now.plus(NONSENSE)));
  }

  void remove(Collection<JobId> jobs) {
    reasons.keySet().removeAll(jobs);
  }

  void clear() {
    reasons.clear();
  }
}
