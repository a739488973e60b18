package dev.trainyard.adapters.kafka.events;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.job.Wait;
import dev.trainyard.domain.job.WaitReason;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.RemoteJobs;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One event for each thing that can become of a job, by the name of its golden file. */
final class Events {
  private static final JobStory STORY = JobStory.of(3_700_000_000_000_000_001L);

  private Events() {}

  static Map<String, JobEvent> all() {
    Map<String, JobEvent> events = new LinkedHashMap<>();
    events.put("queued", accepted());
    events.put("starting", of(STORY.claim()));
    events.put("throttled", of(settled(new StartOutcome.Throttled(waitForQuota()))));
    events.put("refused", of(settled(new StartOutcome.Refused(noSuchMachine()))));
    events.put("pending", of(STORY.start()));
    events.put("running", of(STORY.run()));
    events.put("cancelling", of(STORY.cancel()));
    events.put("succeeded", of(observed(STORY.running(), State.SUCCEEDED)));
    events.put("failed", of(observed(STORY.running(), State.FAILED)));
    events.put("cancelled", of(observed(STORY.cancelling(), State.CANCELLED)));
    return events;
  }

  static JobEvent named(String name) {
    return Objects.requireNonNull(all().get(name));
  }

  static JobEvent accepted() {
    Cause cause =
        new Cause("ada", Channel.KAFKA, Cause.Reason.SUBMITTED, "trainyard.submissions/0/42");
    return of(null, STORY.queued(), cause);
  }

  static JobEvent of(Transition transition) {
    return of(transition.before().state().phase(), transition.after(), transition.cause());
  }

  private static JobEvent of(@Nullable Phase from, Job after, Cause cause) {
    HistoryEntry entry = new HistoryEntry(from, after, after.times().updateTime(), cause);
    Map<String, String> labels = Map.of("team", "vision", "model", "mnist");
    return new JobEvent(entry, new SubmissionKey("/ci/main run-1"), "mnist", labels, "sweep-1");
  }

  private static Transition settled(StartOutcome outcome) {
    return STORY.starting().settle(outcome, later(), Channel.STARTER).orElseThrow();
  }

  private static Transition observed(Job job, State state) {
    return job.observe(RemoteJobs.remoteOf(job, state, later()), later()).orElseThrow();
  }

  private static Wait waitForQuota() {
    return new Wait(WaitReason.QUOTA, "waits for NVIDIA_L4 quota", later().plusSeconds(60));
  }

  private static JobError noSuchMachine() {
    return new JobError(JobError.INVALID_ARGUMENT, "Machine type n9 is not supported.");
  }

  private static Instant later() {
    return JobStory.NOON.plusSeconds(10);
  }
}
