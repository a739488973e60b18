package dev.trainyard.emulator;

import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_CANCELLED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_CANCELLING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_FAILED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_PENDING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_QUEUED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_RUNNING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.adapters.vertex.front.method.Resources.Deletion;
import dev.trainyard.domain.job.Removal;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.emulator.assumptions.Assumptions;
import dev.trainyard.emulator.assumptions.Assumptions.CancelOfEnded;
import dev.trainyard.emulator.assumptions.Assumptions.DeleteOfLive;
import dev.trainyard.emulator.fate.CancelWay;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.jobs.JobName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a cancel and a delete do in each state. */
class CancelTableTest {
  private static final List<JobState> LIVE =
      List.of(JOB_STATE_QUEUED, JOB_STATE_PENDING, JOB_STATE_RUNNING, JOB_STATE_CANCELLING);

  /** A second QUEUED, a second PENDING, ten RUNNING, a minute CANCELLING. */
  private static final Fate SLOW =
      Theatre.USUAL
          .withQueued(Duration.ofSeconds(1))
          .withCancel(new CancelWay.Takes(Duration.ofMinutes(1)));

  @TempDir Path state;

  /** A job that was brought into this state. */
  private static CustomJob in(JobState state, Theatre theatre) {
    CustomJob job = theatre.create();
    switch (state) {
      case JOB_STATE_QUEUED -> {}
      case JOB_STATE_PENDING -> theatre.time.advance(Duration.ofSeconds(1));
      case JOB_STATE_RUNNING -> theatre.time.advance(Duration.ofSeconds(2));
      case JOB_STATE_CANCELLING -> theatre.cancel(job);
      case JOB_STATE_CANCELLED -> {
        theatre.cancel(job);
        theatre.time.advance(Duration.ofMinutes(1));
      }
      default -> theatre.time.advance(Duration.ofHours(1));
    }
    CustomJob seen = theatre.seen(job);
    assertThat(seen.getState()).isEqualTo(state);
    return seen;
  }

  private static Deletion delete(Theatre theatre, JobName name) {
    return theatre.desk().delete(name, "v1", () -> {});
  }

  private static Removal removal(Theatre theatre, JobName name) {
    return theatre.jobs.deletions().describe(Scope.of(name.place()), name.id()).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(names = {"JOB_STATE_QUEUED", "JOB_STATE_PENDING", "JOB_STATE_RUNNING"})
  void cancelOfALiveJob(JobState before) throws Exception {
    try (Theatre theatre = Theatre.of(state, SLOW)) {
      CustomJob job = in(before, theatre);

      theatre.cancel(job);

      assertThat(theatre.seen(job).getState()).isEqualTo(JOB_STATE_CANCELLING);
      assertThat(theatre.after("59S", job).getState()).isEqualTo(JOB_STATE_CANCELLING);
      CustomJob ended = theatre.after("1S", job);
      assertThat(ended.getState()).isEqualTo(JOB_STATE_CANCELLED);
      assertThat(ended.getError().getCode()).isEqualTo(1);
      assertThat(ended.hasEndTime()).isTrue();
    }
  }

  @Test
  void cancelOfACancellingJobChangesNothing() throws Exception {
    try (Theatre theatre = Theatre.of(state, SLOW)) {
      CustomJob job = in(JOB_STATE_CANCELLING, theatre);
      theatre.time.advance(Duration.ofSeconds(30));

      theatre.cancel(job);

      assertThat(theatre.seen(job)).isEqualTo(job);
      assertThat(theatre.after("30S", job).getState()).isEqualTo(JOB_STATE_CANCELLED);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JOB_STATE_SUCCEEDED", "JOB_STATE_CANCELLED"})
  void cancelOfAnEndedJob(JobState before) throws Exception {
    try (Theatre theatre = Theatre.of(state, SLOW)) {
      CustomJob job = in(before, theatre);

      theatre.cancel(job);

      assertThat(theatre.after("1H", job)).isEqualTo(job);
    }
  }

  @Test
  void cancelOfAFailedJob() throws Exception {
    try (Theatre theatre = Theatre.of(state, SLOW.withExit(1))) {
      CustomJob job = in(JOB_STATE_FAILED, theatre);

      theatre.cancel(job);

      assertThat(theatre.after("1H", job)).isEqualTo(job);
    }
  }

  @Test
  void cancelOfAnEndedJobIsAnErrorWhereThatIsAssumed() throws Exception {
    Assumptions strict = Assumptions.USUAL.withCancelOfEnded(CancelOfEnded.FAILED_PRECONDITION);
    try (Theatre theatre = Theatre.of(state, Theatre.USUAL, strict)) {
      CustomJob job = in(JOB_STATE_SUCCEEDED, theatre);

      assertThatThrownBy(() -> theatre.cancel(job))
          .hasMessageStartingWith("FAILED_PRECONDITION")
          .hasMessageContaining("is in state JOB_STATE_SUCCEEDED and cannot be cancelled");
      assertThat(theatre.seen(job)).isEqualTo(job);
    }
  }

  @Test
  void cancelOfAnUnknownJob() throws Exception {
    try (Theatre theatre = Theatre.open(state)) {
      assertThat(theatre.desk().cancel(new JobName(Theatre.PLACE, 7))).isEmpty();
    }
  }

  @Test
  void cancelThatNeverEnds() throws Exception {
    try (Theatre theatre = Theatre.of(state, SLOW.withCancel(new CancelWay.Never()))) {
      CustomJob job = in(JOB_STATE_RUNNING, theatre);

      theatre.cancel(job);

      assertThat(theatre.after("8760H", job).getState()).isEqualTo(JOB_STATE_CANCELLING);
    }
  }

  @Test
  void deleteOfAnEndedJob() throws Exception {
    try (Theatre theatre = Theatre.of(state, SLOW)) {
      JobName name = JobName.parse(in(JOB_STATE_SUCCEEDED, theatre).getName());

      assertThat(delete(theatre, name)).isInstanceOf(Deletion.Removed.class);
      assertThat(theatre.jobs.find(name)).isEmpty();
      assertThat(delete(theatre, name)).isInstanceOf(Deletion.Unknown.class);
    }
  }

  @Test
  void deleteOfALiveJobIsRefused() throws Exception {
    for (JobState before : LIVE) {
      try (Theatre theatre = Theatre.of(state.resolve(before.name()), SLOW)) {
        CustomJob job = in(before, theatre);

        assertThat(delete(theatre, JobName.parse(job.getName())))
            .isEqualTo(new Deletion.StillLive(before.name()));
        assertThat(theatre.seen(job)).isEqualTo(job);
      }
    }
  }

  @Test
  void deleteOfALiveJobCancelsItFirstWhereThatIsAssumed() throws Exception {
    Assumptions kind = Assumptions.USUAL.withDeleteOfLive(DeleteOfLive.CANCELS_FIRST);
    for (JobState before : LIVE) {
      try (Theatre theatre = Theatre.of(state.resolve(before.name()), SLOW, kind)) {
        JobName name = JobName.parse(in(before, theatre).getName());

        assertThat(delete(theatre, name)).isEqualTo(new Deletion.Removed(removal(theatre, name)));
        assertThat(removal(theatre, name).isDone()).isFalse();
        assertThat(theatre.jobs.find(name).orElseThrow().getState())
            .isEqualTo(JOB_STATE_CANCELLING);
        theatre.time.advance(Duration.ofMinutes(1));
        assertThat(theatre.jobs.find(name)).isEmpty();
        assertThat(removal(theatre, name).isDone()).isTrue();
      }
    }
  }

  @Test
  void deleteOfALiveJobThatStopsAtOnceIsDoneAtOnce() throws Exception {
    Assumptions kind = Assumptions.USUAL.withDeleteOfLive(DeleteOfLive.CANCELS_FIRST);
    try (Theatre theatre = Theatre.of(state, Theatre.USUAL, kind)) {
      JobName name = JobName.parse(theatre.create().getName());

      assertThat(delete(theatre, name)).isInstanceOf(Deletion.Removed.class);
      assertThat(removal(theatre, name).isDone()).isTrue();
      assertThat(theatre.jobs.find(name)).isEmpty();
    }
  }
}
