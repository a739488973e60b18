package dev.trainyard.application.service;

import dev.trainyard.application.port.out.Listing;
import dev.trainyard.application.port.out.RemotePage;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * One walk through all live remote jobs of a place: page by page; then through our own, a few at a
 * time, for those that no page showed.
 */
final class Round {
  private static final Duration LATE = Duration.ofSeconds(100);

  private final Instant began;
  private final Trail last;
  private final LinkedHashMap<String, JobId> seen = new LinkedHashMap<>();
  private String token = "";
  private int pages;
  private boolean listed;
  private long compared;

  Round(Instant began, Trail last) {
    this.began = began;
    this.last = last;
  }

  Instant began() {
    return began;
  }

  Listing nextPage(Place place) {
    return Listing.live(place, token);
  }

  int pages() {
    return pages;
  }

  /** Whether the list has been read to its end. */
  boolean isListed() {
    return listed;
  }

  /** Whether all of our own have been compared with it, too. */
  boolean isCompared() {
    return compared == Long.MAX_VALUE;
  }

  /**
   * A page has been judged.
   *
   * @return the jobs that it has overtaken
   */
  List<JobId> turn(RemotePage page) {
    page.jobs().forEach(this::saw);
    token = page.next();
    pages++;
    listed = page.isLast();
    return last.overtakenBy(page.jobs(), seen.keySet());
  }

  /** The list cannot be read to its end; what it did not show is asked for by name. */
  void cut() {
    listed = true;
  }

  void saw(RemoteJob remote) {
    seen.putIfAbsent(remote.name(), remote.jobId());
  }

  /** The id behind which our own have not been compared yet. */
  long compared() {
    return compared;
  }

  /**
   * Compares the next of our own.
   *
   * @param some empty, if there are no more
   * @return those whose remote job was not seen
   */
  List<JobId> compare(List<Job> some) {
    compared = some.isEmpty() ? Long.MAX_VALUE : some.getLast().id().value();
    return some.stream()
        .filter(job -> job.attempt().hasRemote() && !seen.containsKey(job.attempt().remoteName()))
        .map(Job::id)
        .toList();
  }

  /** Whether it has to hurry, if so many pages are to be expected. */
  boolean isLate(int expected, Duration slot, Instant now) {
    Duration needed = slot.multipliedBy(Math.max(1, expected - pages));
    return !listed && Elapsed.isOver(LATE.minus(needed), began, now);
  }

  /** What the next round is compared with. */
  Trail trail() {
    return new Trail(seen);
  }
}
