package dev.trainyard.application.port.out;

import dev.trainyard.application.port.PlaceCount;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import java.util.List;

/** Counts jobs, for people. What it costs is bounded, however many there are. */
public interface Census {
  /** Nothing is counted further than that; a count of as many means as many or more. */
  int MOST = 10_000;

  /**
   * How many of the jobs that wait at a place would be claimed before that one if all were due.
   *
   * @param priority of the job
   */
  int ahead(Place place, int priority, JobId job);

  /**
   * The places that ever had a job, by their names.
   *
   * @param project only of this one; {@code ""} for all
   */
  List<PlaceCount> places(String project);
}
