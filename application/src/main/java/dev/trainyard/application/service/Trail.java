package dev.trainyard.application.service;

import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The order in which the last whole round saw the remote jobs. A list that keeps its order shows
 * what comes behind a remote job only after it; so what was overtaken has probably ended, long
 * before the round is over. If the list does not keep its order, this costs questions and nothing
 * else.
 */
final class Trail {
  private final List<JobId> jobs = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private int passed;

  /**
   * @param seen remote jobs by name, in order
   */
  Trail(SequencedMap<String, JobId> seen) {
    seen.forEach((name, job) -> {
      positions.put(name, names.size());
      names.add(name);
      jobs.add(job);
    });
  }

  /** The jobs whose remote jobs should have come before all of this page and were not seen. */
  List<JobId> overtakenBy(List<RemoteJob> page, Set<String> seen) {
    int first =
        page.stream()
            .mapToInt(remote -> positions.getOrDefault(remote.name(), Integer.MAX_VALUE))
            .filter(position -> position < Integer.MAX_VALUE)
            .min()
            .orElse(0);
    List<JobId> overtaken = new ArrayList<>();
    for (; passed < first; passed++) {
      if (!seen.contains(names.get(passed))) {
        overtaken.add(jobs.get(passed));
      }
    }
    return overtaken;
  }
}
