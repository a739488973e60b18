package dev.trainyard.domain.job;

import static dev.trainyard.domain.testkit.JobStory.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.testkit.Jobs;
import dev.trainyard.domain.testkit.RemoteJobs;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JobObserveTest {
  private static final Instant NOW = NOON.plusSeconds(60);
  private static final Instant EARLIER = NOON.plusSeconds(50);

  // why: the columns are STARTING, PENDING, RUNNING, CANCELLING, CANCELLING without a remote job
  @ParameterizedTest
  @ValueSource(
      strings = {
        "QUEUED PENDING - PENDING - CANCELLING",
        "PENDING PENDING - PENDING - CANCELLING",
        "RUNNING RUNNING RUNNING - - CANCELLING",
        "UPDATING RUNNING RUNNING - - CANCELLING",
        "CANCELLING CANCELLING CANCELLING CANCELLING - CANCELLING",
        "PAUSED PENDING - - - CANCELLING",
        "UNKNOWN PENDING - - - CANCELLING",
        "SUCCEEDED SUCCEEDED SUCCEEDED SUCCEEDED SUCCEEDED SUCCEEDED",
        "FAILED FAILED FAILED FAILED FAILED FAILED",
        "EXPIRED FAILED FAILED FAILED FAILED FAILED",
        "PARTIALLY_SUCCEEDED FAILED FAILED FAILED FAILED FAILED",
        "CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED CANCELLED"
      })
  void followsVertexWhereItMay(String row) {
    List<String> words = List.of(row.split(" "));
    State remote = State.valueOf(words.getFirst());
    List<Job> live =
        List.of(
            Jobs.aStartingJob(),
            Jobs.aPendingJob(),
            Jobs.aRunningJob(),
            Jobs.aCancellingJob(),
            Jobs.aCancellingJobWithoutRemote());
    assertThat(live)
        .extracting(job ->
            job.observe(RemoteJobs.remoteOf(job, remote, NOW), NOW)
                .map(step -> step.after().state().phase().name())
                .orElse("-"))
        .isEqualTo(words.subList(1, 6));
  }

  @ParameterizedTest
  @EnumSource
  void leavesWhatIsNotOnVertexAsItIs(State remote) {
    for (Job job :
        List.of(Jobs.aQueuedJob(), Jobs.aSucceededJob(), Jobs.aFailedJob(), Jobs.aCancelledJob())) {
      assertThat(job.observe(RemoteJobs.remoteOf(job, remote, NOW), NOW)).isEmpty();
    }
  }

  @Test
  void believesNoOtherRemoteJob() {
    RemoteJob other = remote("projects/1/locations/us-central1/customJobs/9", 1, State.FAILED);
    for (Job job : List.of(Jobs.aPendingJob(), Jobs.aRunningJob(), Jobs.aCancellingJob())) {
      assertThat(job.observe(other, NOW)).isEmpty();
    }
  }

  @Test
  void adoptsOnlyTheRemoteJobOfItsOwnAttempt() {
    Job job = Jobs.aStartingJob();
    assertThat(job.observe(remote("any", 2, State.RUNNING), NOW)).isEmpty();
    RemoteJob stranger = new RemoteJob("any", new JobId(1), 1, State.RUNNING, NOW, null, null);
    assertThat(job.observe(stranger, NOW)).isEmpty();
    assertThat(job.observe(remote("any", 1, State.RUNNING), NOW).orElseThrow().cause())
        .isEqualTo(Cause.ours(Channel.WATCHER, Reason.ADOPTED, "any"));
  }

  @Test
  void keepsItsFirstStartWhenVertexStartsAllOfItAgain() {
    Job running = Jobs.aRunningJob();
    Job pending = after(running, remoteOf(running, State.PENDING, null));
    Job again = after(pending, remoteOf(pending, State.RUNNING, NOW));
    assertThat(again.times().startTime()).isNotNull().isEqualTo(running.times().startTime());
  }

  @Test
  void runsSinceItWasSeenWhereVertexDoesNotSaySinceWhen() {
    Job job = Jobs.aPendingJob();
    Job running = after(job, remoteOf(job, State.RUNNING, null));
    assertThat(running.state()).isEqualTo(new JobState.Running(NOW));
    assertThat(running.times().startTime()).isEqualTo(NOW);
  }

  @Test
  void hasNoStartIfItNeverRan() {
    Job job = Jobs.aPendingJob();
    Job failed = after(job, remoteOf(job, State.FAILED, null));
    assertThat(failed.times().startTime()).isNull();
    assertThat(failed.times().endTime()).isEqualTo(NOW);
  }

  @Test
  void endsWhenVertexSaysAndWithItsWords() {
    Job job = Jobs.aRunningJob();
    JobError error = new JobError(JobError.INVALID_ARGUMENT, "exit status 1");
    RemoteJob seen =
        new RemoteJob(job.attempt().remoteName(), job.id(), 1, State.FAILED, null, EARLIER, error);
    assertThat(after(job, seen).state()).isEqualTo(new JobState.Failed(error, EARLIER));
    assertThat(after(job, seen).times().endTime()).isEqualTo(EARLIER);
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "EXPIRED", "PARTIALLY_SUCCEEDED", "CANCELLED"})
  void findsWordsWhereVertexHasNone(State state) {
    Job job = Jobs.aRunningJob();
    RemoteJob seen =
        new RemoteJob(job.attempt().remoteName(), job.id(), 1, state, null, null, null);
    assertThat(after(job, seen).state().toString())
        .contains("Vertex ended the job as JOB_STATE_" + state);
  }

  private static Job after(Job job, RemoteJob seen) {
    return job.observe(seen, NOW).orElseThrow().after();
  }

  private static RemoteJob remote(String name, int attempt, State state) {
    return new RemoteJob(name, Jobs.aQueuedJob().id(), attempt, state, null, null, null);
  }

  private static RemoteJob remoteOf(Job job, State state, @Nullable Instant start) {
    return new RemoteJob(job.attempt().remoteName(), job.id(), 1, state, start, null, null);
  }
}
