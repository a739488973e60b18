package dev.trainyard.application.service;

import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.StartOutcome;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks on Vertex, by label, what became of attempts without an answer. */
record Lookup(TrainingService vertex) {

  /**
   * What became of each job's attempt.
   *
   * @throws TrainingService.TrainingServiceAwayException if nobody can say
   */
  Map<Job, StartOutcome> of(Place place, List<Job> jobs) {
    List<JobId> ids = jobs.stream().map(Job::id).toList();
    Map<JobId, List<RemoteJob>> found =
        vertex.findByLabel(place, ids).stream().collect(Collectors.groupingBy(RemoteJob::jobId));
    Map<Job, StartOutcome> outcomes = new LinkedHashMap<>();
    for (Job job : jobs) {
      outcomes.put(job, outcome(job, found.getOrDefault(job.id(), List.of())));
    }
    return outcomes;
  }

  // why: a late create of an earlier attempt is as good as one of this attempt, while it lives; a
  // later attempt is one that the store forgot, and it counts even if it has ended
  private static StartOutcome outcome(Job job, List<RemoteJob> remotes) {
    return remotes.stream()
        .filter(
            remote -> remote.attempt() >= job.attempt().number() || !remote.state().isTerminal())
        .max(Comparator.comparingInt(RemoteJob::attempt))
        .<StartOutcome>map(StartOutcome.Started::new)
        .orElseGet(StartOutcome.Absent::new);
  }
}
