package dev.trainyard.application.service;

import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobIntake.Admission;
import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.application.port.out.Origin;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.job.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remote jobs that carry our labels and are not the one that their job knows. */
record Strays(Yard yard, TrainingService vertex, JobIntake intake) {

  /** What is done about one. */
  enum Fate {
    /** It is where it belongs, or ends by itself. */
    NONE,
    ADOPTED,
    /** Its job has another one, or has ended. */
    CANCELLED,
    /** Its job is not known, and its submission has become another job. */
    CONTESTED
  }

  /**
   * Adopts those of the listed whose job waits for one or is not known, and ends the others.
   *
   * @param live the jobs of the place, read after the list
   */
  Fates settle(Place place, Map<JobId, Job> live, List<RemoteJob> listed) {
    Fates fates = new Fates();
    for (RemoteJob remote : listed) {
      Job job = live.get(remote.jobId());
      if (job == null || !isAtHome(remote, job)) {
        fates.count(settle(place, remote));
      }
    }
    return fates;
  }

  private static boolean isAtHome(RemoteJob remote, Job job) {
    return job.awaitsStart() || job.attempt().remoteName().equals(remote.name());
  }

  private Fate settle(Place place, RemoteJob remote) {
    Optional<Job> known = yard.store().find(remote.jobId());
    if (known.isEmpty()) {
      return adopt(place, remote);
    }
    Job job = known.get();
    if (isAtHome(remote, job)) {
      return Fate.NONE;
    }
    return job.recall(remote, yard.clock().instant())
        .map(step -> recall(step, remote))
        .orElseGet(() -> end(place, remote, Fate.CANCELLED));
  }

  private Fate recall(Transition step, RemoteJob remote) {
    if (yard.store().advance(List.of(step)).isEmpty()) {
      return Fate.NONE;
    }
    return begin(step.after(), remote);
  }

  private Fate adopt(Place place, RemoteJob remote) {
    return vertex
        .origin(place, remote.name())
        .map(origin -> adopt(place, remote, origin))
        .orElse(Fate.NONE);
  }

  private Fate adopt(Place place, RemoteJob remote, Origin origin) {
    String own = origin.fingerprint().isEmpty() ? remote.name() : origin.fingerprint();
    Cause cause = Cause.ours(Channel.WATCHER, Reason.FOUND, remote.name());
    Job job = Job.found(remote, place, yard.clock().instant());
    Submission submission =
        new Submission(SubmissionKey.ofFound(own), place, origin.request(), 0, "", cause);
    return switch (intake.adopt(new Arrival(job, submission), origin.fingerprint())) {
      case Admission.Accepted _ -> begin(job, remote);
      case Admission.AlreadyKnown _ -> Fate.NONE;
      case Admission.KeyTaken _ -> end(place, remote, Fate.CONTESTED);
    };
  }

  private Fate begin(Job job, RemoteJob remote) {
    yard.settle(Map.of(job, new StartOutcome.Started(remote)), Channel.WATCHER);
    return Fate.ADOPTED;
  }

  private Fate end(Place place, RemoteJob remote, Fate fate) {
    if (remote.state().isTerminal()) {
      return Fate.NONE;
    }
    if (remote.state() != RemoteJob.State.CANCELLING) {
      vertex.cancel(place, remote.name());
      return fate;
    }
    return fate == Fate.CONTESTED ? fate : Fate.NONE;
  }
}
