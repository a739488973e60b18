package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.watch.Watched;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The jobs of a place that Vertex may know, STARTING, PENDING, RUNNING and CANCELLING, a few at a
 * time.
 */
public interface LiveJobs {

  /** Those of these that live there, as they are now. */
  List<Job> among(Place place, Collection<JobId> jobs);

  /**
   * The next ones, in the order of their ids.
   *
   * @param id 0 begins
   */
  List<Job> after(Place place, long id, int limit);

  /** Those that changed after then, newest first. */
  List<Job> changedSince(Place place, Instant then, int limit);

  /**
   * Those that Vertex ends by their {@code scheduling.timeout} in that time if they do not end
   * before, the first first. It counts from their start.
   */
  List<Watched> timingOut(Place place, Instant from, Instant until, int limit);
}
