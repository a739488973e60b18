package dev.trainyard.application.testkit;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.spec.Scheduling;
import dev.trainyard.domain.watch.Watched;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

record InMemoryLiveJobs(InMemoryRows rows) implements LiveJobs {
  @Override
  public List<Job> among(Place place, Collection<JobId> jobs) {
    Set<JobId> wanted = Set.copyOf(jobs);
    return live(place, job -> wanted.contains(job.id()));
  }

  @Override
  public List<Job> after(Place place, long id, int limit) {
    return live(place, job -> job.id().value() > id).stream().limit(limit).toList();
  }

  @Override
  public List<Job> changedSince(Place place, Instant then, int limit) {
    return live(place, job -> !job.times().updateTime().isBefore(then)).stream()
        .sorted(Comparator.comparing((Job job) -> job.times().updateTime()).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Watched> timingOut(Place place, Instant from, Instant until, int limit) {
    return rows.views(view -> isLiveAt(place, view.job())).stream()
        .flatMap(InMemoryLiveJobs::withTimeout)
        .filter(job -> isWithin(timeoutOf(job), from, until))
        .sorted(Comparator.comparing(InMemoryLiveJobs::timeoutOf))
        .limit(limit)
        .toList();
  }

  private List<Job> live(Place place, Predicate<Job> which) {
    return rows.jobs(job -> isLiveAt(place, job) && which.test(job));
  }

  private static boolean isLiveAt(Place place, Job job) {
    return InMemoryRows.isLive(job) && job.place().equals(place);
  }

  private static Stream<Watched> withTimeout(JobView view) {
    Instant start = view.job().times().startTime();
    Scheduling scheduling = view.submission().request().jobSpec().scheduling();
    Duration timeout = scheduling == null ? null : scheduling.timeout();
    return start == null
        ? Stream.of()
        : Stream.of(
            new Watched(
                view.job(), start.plus(timeout == null ? Scheduling.USUAL_TIMEOUT : timeout)));
  }

  private static boolean isWithin(Instant timeout, Instant from, Instant until) {
    return !timeout.isBefore(from) && timeout.isBefore(until);
  }

  private static Instant timeoutOf(Watched job) {
    return Objects.requireNonNull(job.timeout());
  }
}
