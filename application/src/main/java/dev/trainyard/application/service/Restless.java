package dev.trainyard.application.service;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.watch.Attention;
import dev.trainyard.domain.watch.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The jobs of a place that want to be looked at more often than a whole round comes by. */
final class Restless {
  /** How far Vertex's clock may be from ours. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  /** A whole round of very many takes about so long. */
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(3);

  private final Attention attention;
  private final Map<JobId, Watched> jobs = new LinkedHashMap<>();
  private final Map<JobId, Instant> looked = new HashMap<>();
  private final Set<JobId> old = new HashSet<>();
  private List<Watched> timingOut = List.of();
  private Instant asked = Elapsed.NEVER;

  Restless(Attention attention) {
    this.attention = attention;
  }

  /** Whether it is time to hear which jobs have changed. */
  boolean isStale(Instant now) {
    return Elapsed.isOver(attention.shortest(), asked, now);
  }

  /** From when on a change makes a job restless. */
  Instant since(Instant now) {
    return now.minus(attention.reach());
  }

  /** Until when a timeout makes a job restless before this is asked again. */
  Instant until(Instant now) {
    return now.plus(attention.reach()).plus(LONGEST_ROUND);
  }

  /** When Vertex created what is young by now. */
  Instant youngSince(Instant now) {
    return since(now).minus(SKEW);
  }

  void heard(List<Job> changed, Instant now) {
    asked = now;
    jobs.clear();
    changed.forEach(job -> jobs.put(job.id(), new Watched(job, null)));
    timingOut.forEach(job -> jobs.put(job.job().id(), job));
    looked.keySet().retainAll(jobs.keySet());
    old.retainAll(jobs.keySet());
  }

  /** Those whose timeout comes close before this is asked again. */
  void timeOut(List<Watched> soon) {
    timingOut = soon;
  }

  void looked(JobId job, Instant now) {
    looked.put(job, now);
  }

  void ended(Collection<JobId> some) {
    jobs.keySet().removeAll(some);
    timingOut = timingOut.stream().filter(each -> !some.contains(each.job().id())).toList();
  }

  /** Those that want to be looked at now. */
  List<JobId> due(Instant now) {
    return jobs.values().stream()
        .filter(job -> isDue(job, now))
        .map(job -> job.job().id())
        .toList();
  }

  private boolean isDue(Watched job, Instant now) {
    Instant last = looked.getOrDefault(job.job().id(), Elapsed.NEVER);
    return Elapsed.isOver(attention.to(job, now), last, now);
  }

  /** Whether one of those that are due may have been created lately. */
  boolean isYoungDue(Instant now) {
    return jobs.values().stream().anyMatch(job -> isDue(job, now) && mayBeYoung(job.job(), now));
  }

  private boolean mayBeYoung(Job job, Instant now) {
    Instant start = job.times().startTime();
    return !old.contains(job.id()) && (start == null || start.isAfter(youngSince(now)));
  }

  void sawAll(Instant now) {
    jobs.keySet().forEach(job -> looked.put(job, now));
  }

  /** All the young ones have been looked at; those that are still due are older than they seem. */
  void sawTheYoung(Instant now) {
    for (JobId id : due(now)) {
      Watched job = jobs.get(id);
      if (job != null && job.job().attempt().hasRemote()) {
        old.add(id);
      } else {
        looked.put(id, now);
      }
    }
  }
}
