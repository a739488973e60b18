package dev.trainyard.application.simulation;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who listens to finished transactions, and to the latest state of each job. */
final class Audience {
  private final Map<JobId, Integer> heard = new HashMap<>();
  private final Map<JobId, String> latest = new HashMap<>();
  private final Records records;
  private int transactions;

  Audience(Records records) {
    this.records = records;
  }

  /** Hears what is new, and complains about gaps, disorder, and states that go back. */
  void listen(List<List<JobEvent>> told) {
    for (; transactions < told.size(); transactions++) {
      latestOf(told.get(transactions)).forEach(this::keep);
    }
  }

  private Map<JobId, Integer> latestOf(List<JobEvent> transaction) {
    Map<JobId, Integer> latest = new LinkedHashMap<>();
    for (JobEvent event : transaction) {
      this.latest.put(event.entry().after().id(), event.id());
      if (records.hasLost(event)) {
        continue;
      }
      Job job = event.entry().after();
      int version = job.version();
      Integer before = latest.put(job.id(), version);
      Laws.check(
          before == null ? version <= heard(job.id()) + 1 : version == before + 1,
          "3: the world hears version %d of job %s after %d"
              .formatted(version, job.id(), before == null ? heard(job.id()) : before));
    }
    return latest;
  }

  private void keep(JobId id, int version) {
    Laws.check(
        version >= heard(id),
        "3: the state of job %s goes back from version %d to %d".formatted(id, heard(id), version));
    heard.put(id, version);
  }

  /** What was lost is no more what anybody has to go on from. */
  void forgetWhatIsLost(List<List<JobEvent>> told) {
    heard.clear();
    told.subList(0, transactions).stream()
        .flatMap(List::stream)
        .filter(event -> !records.hasLost(event))
        .map(event -> event.entry().after())
        .forEach(job -> heard.merge(job.id(), job.version(), Math::max));
  }

  /** The id of the event of a job that was heard last, or {@code ""}. */
  String latest(JobId id) {
    return latest.getOrDefault(id, "");
  }

  /** The version of a job that was heard last; 0 for none. */
  int heard(JobId id) {
    return heard.getOrDefault(id, 0);
  }
}
