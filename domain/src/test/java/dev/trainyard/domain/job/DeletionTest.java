package dev.trainyard.domain.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.testkit.Jobs;
import dev.trainyard.domain.testkit.RemoteJobs;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeletionTest {
  private static final Instant LATER = Instant.parse("2026-03-02T12:00:00Z");
  private static final Cause CAUSE = new Cause("ann", Channel.GRPC, Reason.DELETED, "");

  @Test
  void isOnlyOfWhatHasEnded() {
    for (Job job : Jobs.oneOfEachPhase()) {
      for (Kind kind : Kind.values()) {
        assertThat(Deletion.of(job, kind, LATER, CAUSE).isPresent())
            .as("%s %s", kind, job.state())
            .isEqualTo(job.state().phase().isTerminal());
      }
    }
  }

  @Test
  void leavesTheJobWhereItEndedAndCountsOn() {
    Job job = Jobs.aFailedJob();
    Job after = Deletion.of(job, Kind.JOB, LATER, CAUSE).orElseThrow().after();
    assertThat(after.state()).isEqualTo(job.state());
    assertThat(after.attempt()).isEqualTo(job.attempt());
    assertThat(after.version()).isEqualTo(job.version() + 1);
    assertThat(after.times().endTime()).isEqualTo(job.times().endTime());
    assertThat(after.times().updateTime()).isEqualTo(LATER);
  }

  @Test
  void opensNoWayBackForWhatIsSeen() {
    Job gone = Deletion.of(Jobs.aFailedJob(), Kind.JOB, LATER, CAUSE).orElseThrow().after();
    assertThat(gone.observe(RemoteJobs.remoteOf(gone, State.RUNNING, LATER), LATER)).isEmpty();
    assertThat(gone.vanish(LATER)).isEmpty();
    assertThat(gone.cancel(LATER, CAUSE)).isEmpty();
    assertThatThrownBy(() -> new Transition(Jobs.aFailedJob(), gone, CAUSE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cannotBeMadeOfALiveJobOrChangeItsState() {
    Job running = Jobs.aRunningJob();
    Job failed = Jobs.aFailedJob();
    Job next = Deletion.of(failed, Kind.JOB, LATER, CAUSE).orElseThrow().after();
    assertThatThrownBy(() -> new Deletion(running, next, Kind.JOB, CAUSE))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Deletion(Jobs.aSucceededJob(), next, Kind.JOB, CAUSE))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Deletion(failed, failed, Kind.JOB, CAUSE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version");
  }
}
