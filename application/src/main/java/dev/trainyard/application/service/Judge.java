package dev.trainyard.application.service;

import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what follows from what Vertex shows, and makes it so. */
record Judge(Yard yard, LiveJobs live, TrainingService vertex, Strays strays) {
  Instant now() {
    return yard.clock().instant();
  }

  /**
   * Advances what changed according to a list, adopts what nobody knows of, and ends what runs
   * beside the jobs that it was created for. What a list says is not believed where it may well be
   * old: those are asked for.
   */
  void judge(List<RemoteJob> listed, Post post, Tally tally) {
    Instant now = now();
    // why: ours are read after the list, so that a job started meanwhile is never taken for a stray
    Map<JobId, Job> known = known(post.place, listed.stream().map(RemoteJob::jobId).toList());
    List<Transition> steps = listed.stream().flatMap(remote -> stepOf(remote, known, now)).toList();
    List<Transition> sound = steps.stream().filter(step -> !isStepBack(step)).toList();
    tally.advanced += advance(sound, post);
    post.asks.add(
        steps.stream().filter(Judge::isStepBack).map(step -> step.before().id()).toList(), now);
    settle(listed, known, post.place, tally);
    post.saw(listed, now);
  }

  private static Stream<Transition> stepOf(RemoteJob remote, Map<JobId, Job> known, Instant now) {
    return Optional.ofNullable(known.get(remote.jobId())).stream()
        .flatMap(job -> job.observe(remote, now).stream());
  }

  // why: Vertex does set a job back, but an old page shows the same
  private static boolean isStepBack(Transition step) {
    return step.before().state().phase() == Phase.RUNNING
        && step.after().state().phase() == Phase.PENDING;
  }

  // why: a stray that nothing can be done about for now must not keep a round from its end
  private void settle(List<RemoteJob> listed, Map<JobId, Job> known, Place place, Tally tally) {
    try {
      List<RemoteJob> live = listed.stream().filter(each -> !each.state().isTerminal()).toList();
      tally.count(strays.settle(place, known, live));
    } catch (TrainingServiceAwayException _) {
      tally.unreachable++;
    }
  }

  /** Asks by name for some of those that are to be asked for; the answer is believed. */
  void ask(Post post, Tally tally) {
    List<JobId> some = post.asks.some();
    Instant now = now();
    List<Job> jobs =
        known(post.place, some).values().stream()
            .filter(job -> post.asks.isStillWorthIt(job, now))
            .toList();
    List<RemoteJob> found = jobs.isEmpty() ? List.of() : vertex.look(post.place, jobs);
    tally.advanced += advance(answers(jobs, found), post);
    post.saw(found, now);
    post.asks.remove(some);
  }

  private List<Transition> answers(List<Job> jobs, List<RemoteJob> found) {
    Map<String, RemoteJob> byName =
        found.stream().collect(Collectors.toMap(RemoteJob::name, Function.identity(), (a, _) -> a));
    Instant now = now();
    List<Transition> steps = new ArrayList<>();
    for (Job job : jobs) {
      RemoteJob remote = byName.get(job.attempt().remoteName());
      (remote == null ? job.vanish(now) : job.observe(remote, now)).ifPresent(steps::add);
    }
    return steps;
  }

  private int advance(List<Transition> steps, Post post) {
    Set<JobId> advanced = yard.store().advance(steps);
    post.restless.ended(
        steps.stream()
            .map(Transition::after)
            .filter(job -> job.state().phase().isTerminal() && advanced.contains(job.id()))
            .map(Job::id)
            .collect(Collectors.toCollection(HashSet::new)));
    return advanced.size();
  }

  private Map<JobId, Job> known(Place place, Collection<JobId> jobs) {
    return live.among(place, jobs).stream()
        .collect(Collectors.toMap(Job::id, Function.identity(), (a, _) -> a));
  }
}
