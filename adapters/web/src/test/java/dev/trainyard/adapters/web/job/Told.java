package dev.trainyard.adapters.web.job;

import static dev.trainyard.domain.testkit.Submissions.aCause;

import dev.trainyard.application.port.out.JobIntake.Arrival;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Deletion;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.RemoteJobs;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Jobs of a project, stored as far as their story is told. */
public record Told(InMemoryYard yard, String project, String batch) {
  private static final AtomicLong IDS = new AtomicLong(3_600_000_000_000_000_000L);

  public Told(InMemoryYard yard, String project) {
    this(yard, project, "");
  }

  public Job queued() {
    return queued(JobRequests.aContainerJob());
  }

  public Job queued(CustomJob request) {
    return store(story(), request).queued();
  }

  public Job starting() {
    return tell(story(), 1);
  }

  public Job running() {
    return tell(story(), 3);
  }

  public Job cancelling() {
    return tell(story(), 4);
  }

  public Job failed() {
    JobStory story = story();
    Job running = tell(story, 3);
    Transition end =
        running
            .observe(
                RemoteJobs.remoteOf(running, State.FAILED, story.from().plusSeconds(9)),
                story.from().plusSeconds(9))
            .orElseThrow();
    yard.advance(List.of(end));
    return end.after();
  }

  /** Ended, and deleted an hour later. */
  public Job deleted() {
    Job failed = failed();
    Instant later = JobStory.NOON.plusSeconds(3600);
    Cause cause = new Cause("ada", Channel.GRPC, Cause.Reason.DELETED, "");
    yard.remove(
        new Removal(failed.id().value(), Kind.JOB, failed.id(), failed.place(), "v1", later, null),
        Deletion.of(failed, Kind.JOB, later, cause).orElseThrow());
    return failed;
  }

  private JobStory story() {
    return JobStory.of(IDS.incrementAndGet()).in(new Place(project, "us-central1"));
  }

  private JobStory store(JobStory story, CustomJob request) {
    Submission submission =
        new Submission(
            new SubmissionKey("key-" + story.id()), story.place(), request, 0, batch, aCause());
    yard.accept(List.of(new Arrival(story.queued(), submission)));
    return story;
  }

  private Job tell(JobStory story, int chapters) {
    store(story, JobRequests.aContainerJob());
    List<Transition> told =
        List.of(story.claim(), story.start(), story.run(), story.cancel()).subList(0, chapters);
    told.forEach(step -> yard.advance(List.of(step)));
    return told.getLast().after();
  }
}
