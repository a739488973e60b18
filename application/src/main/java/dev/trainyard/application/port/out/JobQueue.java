package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.PriorityChange;
import java.time.Instant;
import java.util.List;

/** The jobs that wait here. */
public interface JobQueue {

  /** The places that have a queued job which may be claimed at that time. */
  List<Place> placesWithDueJobs(Instant now);

  /**
   * Moves jobs of a place from QUEUED to STARTING, highest priority first, then oldest first, each
   * with its history row, in one commit. Two claimers never share a job.
   */
  List<Order> claim(Claim claim);

  /**
   * Gives a queued job another priority, with its history row, in one commit. Claims that come
   * after it go by it.
   *
   * @return false if the job has moved on since; nothing was written then
   */
  boolean reorder(PriorityChange change);

  /**
   * What to claim.
   *
   * @param limit how many at most
   * @param now only jobs that may be claimed by then
   * @param leaseUntil until when the attempts may stay unanswered
   */
  record Claim(Place place, int limit, Instant now, Instant leaseUntil, Cause cause) {}
}
