package dev.trainyard.application.service;

import dev.trainyard.application.port.in.ObserveJobsUseCase.Summary;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what Vertex lists of a place against what is known of it here. */
record Watch(Yard yard, TrainingService vertex, Strays strays) {
  private static final int AT_ONCE = 500;

  Watch(Yard yard, TrainingService vertex) {
    this(yard, vertex, new Strays(yard, vertex));
  }

  /** Advances what changed, and cancels what runs beside the jobs that it was created for. */
  Summary look(Place place) {
    try {
      Instant before = yard.clock().instant();
      List<RemoteJob> listed = vertex.listLive(place);
      return compare(place, listed, before);
    } catch (TrainingServiceAwayException e) {
      return new Summary(1, 0, 0, 0, 1);
    }
  }

  // why: ours are read after the list, so that a job started meanwhile is never taken for a stray
  private Summary compare(Place place, List<RemoteJob> listed, Instant before) {
    Map<JobId, Job> live =
        yard.store().live(place).stream().collect(Collectors.toMap(Job::id, Function.identity()));
    Set<String> seen = listed.stream().map(RemoteJob::name).collect(Collectors.toSet());
    List<Job> missing =
        live.values().stream()
            .filter(job -> job.attempt().hasRemote() && !seen.contains(job.attempt().remoteName()))
            .filter(job -> job.times().updateTime().isBefore(before))
            .toList();
    List<Transition> steps = new ArrayList<>(differences(live, listed));
    steps.addAll(missing.isEmpty() ? List.of() : ended(place, missing));
    return new Summary(1, live.size(), advance(steps), strays.end(place, live, listed), 0);
  }

  private List<Transition> differences(Map<JobId, Job> live, List<RemoteJob> listed) {
    Instant now = yard.clock().instant();
    return listed.stream()
        .flatMap(remote ->
            Optional.ofNullable(live.get(remote.jobId())).stream()
                .flatMap(job -> job.observe(remote, now).stream()))
        .toList();
  }

  private List<Transition> ended(Place place, List<Job> missing) {
    Map<String, RemoteJob> found =
        vertex.look(place, missing).stream()
            .collect(Collectors.toMap(RemoteJob::name, Function.identity(), (a, _) -> a));
    Instant now = yard.clock().instant();
    return missing.stream()
        .flatMap(job -> {
          RemoteJob remote = found.get(job.attempt().remoteName());
          return (remote == null ? job.vanish(now) : job.observe(remote, now)).stream();
        })
        .toList();
  }

  private int advance(List<Transition> steps) {
    int advanced = 0;
    for (int from = 0; from < steps.size(); from += AT_ONCE) {
      List<Transition> some = steps.subList(from, Math.min(steps.size(), from + AT_ONCE));
      advanced += yard.store().advance(some).size();
    }
    return advanced;
  }
}
