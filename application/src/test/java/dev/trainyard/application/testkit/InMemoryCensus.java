package dev.trainyard.application.testkit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.PlaceCount;
import dev.trainyard.application.port.PlaceCount.Waits;
import dev.trainyard.application.port.out.Census;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.JobState.Queued;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.WaitReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows, counted. */
final class InMemoryCensus implements Census {
  private final InMemoryRows rows;

  InMemoryCensus(InMemoryRows rows) {
    this.rows = rows;
  }

  @Override
  public int ahead(Place place, int priority, JobId job) {
    return Math.min(MOST, rows.views(view -> isAhead(view, place, priority, job)).size());
  }

  private static boolean isAhead(JobView view, Place place, int priority, JobId job) {
    int theirs = view.submission().priority();
    return view.job().place().equals(place)
        && view.job().state() instanceof Queued
        && (theirs > priority || (theirs == priority && view.job().id().compareTo(job) < 0));
  }

  @Override
  public List<PlaceCount> places(String project) {
    return rows.placesOf(_ -> true).stream()
        .filter(place -> project.isEmpty() || place.project().equals(project))
        .sorted(Comparator.comparing(Place::parent))
        .map(this::count)
        .toList();
  }

  private PlaceCount count(Place place) {
    List<Job> jobs = rows.jobs(job -> job.place().equals(place));
    Map<WaitReason, Waits> waits = new EnumMap<>(WaitReason.class);
    for (Job job : jobs) {
      if (job.state() instanceof Queued(var wait)) {
        Waits one = new Waits(wait.reason(), 1, job.times().createTime(), wait.until());
        waits.merge(wait.reason(), one, InMemoryCensus::sum);
      }
    }
    List<Waits> most = new ArrayList<>(waits.values());
    most.sort(Comparator.comparingLong(Waits::jobs).reversed());
    return new PlaceCount(
        place, jobs.stream().collect(groupingBy(job -> job.state().phase(), counting())), most);
  }

  private static Waits sum(Waits one, Waits other) {
    Instant oldest = one.oldest().isBefore(other.oldest()) ? one.oldest() : other.oldest();
    Instant until = one.until().isAfter(other.until()) ? one.until() : other.until();
    return new Waits(one.reason(), one.jobs() + other.jobs(), oldest, until);
  }
}
