package dev.trainyard.application.testkit;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.Census;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobQueue.Claim;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Submissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An empty store behind all of its ports; what every storage contract starts from. */
public interface StorageContract {
  Instant NOON = JobStory.NOON;
  Instant LATER = NOON.plusSeconds(3600);
  Instant LEASE_END = LATER.plusSeconds(120);

  JobIntake intake();

  JobQueue queue();

  JobStore store();

  LiveJobs liveJobs();

  JobArchive archive();

  Census census();

  Removals removals();

  HistoryFeed feed();

  Setbacks setbacks();

  /** Makes the store believe that it fell back to what it is now. */
  void fallBack();

  Leases leasesOf(String holder);

  /** Makes the store believe that so much time has passed. */
  void letTimePass(Duration duration);

  default Optional<JobView> describe(long id) {
    return archive().describe(Scope.of(Places.aPlace()), new JobId(id));
  }

  static Arrival arrival(long id, Submission submission) {
    return new Arrival(Job.queued(new JobId(id), submission.place(), NOON), submission);
  }

  /** An ordinary arrival of its own. */
  static Arrival arrival(long id) {
    return arrival(id, Submissions.aSubmission("key-" + id));
  }

  static Arrival arrivalAt(Place place, long id) {
    Submission one = Submissions.aSubmission("key-" + id);
    return arrival(
        id,
        new Submission(one.key(), place, one.request(), one.priority(), one.batch(), one.cause()));
  }

  static Arrival arrivalOfPriority(int priority, long id) {
    Submission one = Submissions.aSubmission("key-" + id);
    return arrival(
        id, new Submission(one.key(), one.place(), one.request(), priority, "", one.cause()));
  }

  static Arrival arrivalOfBatch(String batch, long id) {
    Submission one = Submissions.aSubmission("key-" + id);
    return arrival(
        id, new Submission(one.key(), one.place(), one.request(), 0, batch, one.cause()));
  }

  /** Writes down an ordinary job. */
  default Job accepted(long id) {
    Arrival arrival = arrival(id);
    intake().accept(List.of(arrival));
    return arrival.job();
  }

  default List<Order> claim(int limit) {
    return queue().claim(aClaim(Places.aPlace(), limit));
  }

  static Claim aClaim(Place place, int limit) {
    Cause cause = Cause.ours(Channel.STARTER, Reason.CLAIMED, "");
    return new Claim(place, limit, LATER, LEASE_END, cause);
  }

  static List<Long> ids(List<Job> jobs) {
    return jobs.stream().map(job -> job.id().value()).toList();
  }
}
