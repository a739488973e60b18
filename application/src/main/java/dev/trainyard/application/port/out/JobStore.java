package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Transition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The jobs that live, and every step that they take. */
public interface JobStore {

  /**
   * Makes the transitions that still fit, each with its history row, all in one commit. One whose
   * job has moved on since is left out and harms none of the others; at most one transition per
   * job.
   *
   * @return the jobs that were advanced
   */
  Set<JobId> advance(List<Transition> transitions);

  /** All places that ever had a job. */
  List<Place> places();

  /** The places that have one of the {@link LiveJobs}. */
  List<Place> placesWithLiveJobs();

  /**
   * STARTING jobs whose lease is over, or CANCELLING jobs that are to be asked again, by then;
   * oldest due first.
   */
  List<Job> overdue(Phase phase, Instant now, int limit);

  /**
   * Moves the due time of jobs in STARTING or CANCELLING; neither a transition nor a new version.
   * Those that have made a step since they were read are left as they are: their due time is the
   * lease of another attempt.
   */
  void postpone(Collection<Job> jobs, Instant due);

  Optional<Job> find(JobId id);
}
