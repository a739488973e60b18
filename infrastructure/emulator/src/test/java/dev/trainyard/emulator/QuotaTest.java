package dev.trainyard.emulator;

import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_CANCELLED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_PENDING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_QUEUED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_RUNNING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.AcceleratorType;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.Scheduling.Strategy;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.fate.CancelWay;
import dev.trainyard.emulator.quota.Limit;
import dev.trainyard.emulator.quota.Quotas;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of jobs beyond their project's quota. */
class QuotaTest {
  private static final String L4 = "custom_model_training_nvidia_l4_gpus";
  private static final String SPOT_L4 = "custom_model_training_preemptible_nvidia_l4_gpus";

  @TempDir Path state;

  private Theatre theatre(Quotas quotas) throws Exception {
    return Theatre.open(state, conduct -> conduct.withQuotas(quotas));
  }

  private static CustomJob withL4(int count, Strategy strategy) {
    CustomJob.Builder job = Specs.aShellJob("true").toBuilder();
    job.getJobSpecBuilder().getSchedulingBuilder().setStrategy(strategy);
    job.getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(0)
        .getMachineSpecBuilder()
        .setMachineType("g2-standard-" + (count == 1 ? 4 : 12 * count))
        .setAcceleratorType(AcceleratorType.NVIDIA_L4)
        .setAcceleratorCount(count);
    return job.build();
  }

  private static CustomJob withL4() {
    return withL4(1, Strategy.STANDARD);
  }

  private static List<JobState> states(Theatre theatre, CustomJob... jobs) {
    return Stream.of(jobs).map(job -> theatre.seen(job).getState()).toList();
  }

  @Test
  void heldJobsStayQueuedUntilOthersEndInTheirOrder() throws Exception {
    try (Theatre theatre = theatre(Quotas.UNLIMITED.with(L4, 1))) {
      CustomJob first = theatre.create(withL4());
      CustomJob second = theatre.create(withL4());
      CustomJob third = theatre.create(withL4());
      CustomJob other = theatre.create(Specs.aShellJob("true"));
      assertThat(first.getState()).isEqualTo(JOB_STATE_PENDING);
      assertThat(second.getState()).isEqualTo(JOB_STATE_QUEUED);
      assertThat(other.getState()).isEqualTo(JOB_STATE_PENDING);

      theatre.time.advance(Duration.ofSeconds(11));

      assertThat(states(theatre, first, second, third))
          .containsExactly(JOB_STATE_SUCCEEDED, JOB_STATE_PENDING, JOB_STATE_QUEUED);
      theatre.time.advance(Duration.ofSeconds(22));
      assertThat(states(theatre, second, third))
          .containsExactly(JOB_STATE_SUCCEEDED, JOB_STATE_SUCCEEDED);
      assertThat(theatre.plant().quotas().usage()).isEmpty();
    }
  }

  @Test
  void heldJobThatIsCancelledLetsTheNextPast() throws Exception {
    try (Theatre theatre = theatre(Quotas.UNLIMITED.with(L4, 2))) {
      CustomJob first = theatre.create(withL4());
      CustomJob large = theatre.create(withL4(2, Strategy.STANDARD));
      CustomJob small = theatre.create(withL4());
      assertThat(states(theatre, large, small)).containsExactly(JOB_STATE_QUEUED, JOB_STATE_QUEUED);

      theatre.cancel(large);

      assertThat(states(theatre, first, large, small))
          .containsExactly(JOB_STATE_PENDING, JOB_STATE_CANCELLED, JOB_STATE_PENDING);
    }
  }

  @Test
  void refusedJobsAreNotCreated() throws Exception {
    Quotas quotas =
        Quotas.UNLIMITED
            .withOver(Quotas.Over.REFUSED)
            .with(L4, 1)
            .with("custom_model_training_g2_cpus", 4);
    try (Theatre theatre = theatre(quotas)) {
      CustomJob first = theatre.create(withL4());

      assertThatThrownBy(() -> theatre.create(withL4()))
          .hasMessage(
              "RESOURCE_EXHAUSTED: The following quota metrics exceed quota limits:"
                  + " aiplatform.googleapis.com/custom_model_training_g2_cpus,"
                  + "aiplatform.googleapis.com/custom_model_training_nvidia_l4_gpus");
      assertThat(theatre.jobs.older(Theatre.PLACE, Long.MAX_VALUE)).hasSize(1);
      theatre.cancel(first);
      assertThat(theatre.create(withL4()).getState()).isEqualTo(JOB_STATE_PENDING);
    }
  }

  @Test
  void failedJobsAreAcceptedAndTakeNothing() throws Exception {
    Quotas quotas = Quotas.UNLIMITED.withOver(Quotas.Over.FAILED).with(L4, 1);
    try (Theatre theatre = theatre(quotas)) {
      CustomJob first = theatre.create(withL4());
      CustomJob second = theatre.create(withL4());

      assertThat(second.getState()).isEqualTo(JOB_STATE_PENDING);
      CustomJob failed = theatre.after("1S", second);
      assertThat(failed.getError().getCode()).isEqualTo(8);
      assertThat(failed.getError().getMessage())
          .isEqualTo(
              "The following quota metrics exceed quota limits:"
                  + " aiplatform.googleapis.com/custom_model_training_nvidia_l4_gpus");
      assertThat(theatre.seen(first).getState()).isEqualTo(JOB_STATE_RUNNING);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SPOT", "LOW_COST", "FLEX_START"})
  void preemptibleMachinesHaveAQuotaOfTheirOwn(Strategy strategy) throws Exception {
    try (Theatre theatre = theatre(Quotas.UNLIMITED.with(L4, 0).with(SPOT_L4, 1))) {
      assertThat(theatre.create(withL4(1, strategy)).getState()).isEqualTo(JOB_STATE_PENDING);
      assertThat(theatre.create(withL4(1, strategy)).getState()).isEqualTo(JOB_STATE_QUEUED);
      assertThat(theatre.create(withL4(1, Strategy.ON_DEMAND)).getState())
          .isEqualTo(JOB_STATE_QUEUED);
    }
  }

  @Test
  void eachProjectAndLocationHasItsOwn() throws Exception {
    Quotas quotas =
        Quotas.UNLIMITED.with(new Limit("demo", "us-*", L4, 1)).with(new Limit("*", "*", L4, 2));
    try (Theatre theatre = theatre(quotas)) {
      Place other = new Place("other", "us-central1");

      assertThat(theatre.create(withL4()).getState()).isEqualTo(JOB_STATE_PENDING);
      assertThat(theatre.create(withL4()).getState()).isEqualTo(JOB_STATE_QUEUED);
      assertThat(theatre.desk().create(other, withL4(2, Strategy.STANDARD)).getState())
          .isEqualTo(JOB_STATE_PENDING);
      assertThat(theatre.desk().create(other, withL4()).getState()).isEqualTo(JOB_STATE_QUEUED);
    }
  }

  @Test
  void loweringAQuotaHarmsNothingThatRuns() throws Exception {
    try (Theatre theatre = theatre(Quotas.UNLIMITED.with(L4, 2))) {
      CustomJob first = theatre.create(withL4());
      theatre.time.advance(Duration.ofSeconds(5));
      CustomJob second = theatre.create(withL4());
      CustomJob third = theatre.create(withL4());

      theatre.plant().quotas().set(Quotas.UNLIMITED.with(L4, 1));
      theatre.time.advance(Duration.ofSeconds(6));

      assertThat(states(theatre, first, second, third))
          .containsExactly(JOB_STATE_SUCCEEDED, JOB_STATE_RUNNING, JOB_STATE_QUEUED);
      assertThat(theatre.after("5S", third).getState()).isEqualTo(JOB_STATE_PENDING);
    }
  }

  @Test
  void raisingAQuotaAdmitsAtOnce() throws Exception {
    try (Theatre theatre = theatre(Quotas.UNLIMITED.with(L4, 0))) {
      CustomJob job = theatre.create(withL4());

      theatre.plant().quotas().set(Quotas.UNLIMITED);

      assertThat(theatre.seen(job).getState()).isEqualTo(JOB_STATE_PENDING);
    }
  }

  @Test
  void aJobThatIsBeingCancelledStillHasItsQuota() throws Exception {
    CancelWay slow = new CancelWay.Takes(Duration.ofMinutes(1));
    try (Theatre theatre =
        Theatre.open(
            state,
            conduct ->
                conduct
                    .withQuotas(Quotas.UNLIMITED.with(L4, 1))
                    .withFates(fates ->
                        fates.with("slow", Theatre.USUAL.withCancel(slow)).withUsual("slow")))) {
      CustomJob first = theatre.create(withL4());
      CustomJob second = theatre.create(withL4());
      theatre.cancel(first);

      assertThat(theatre.after("59S", second).getState()).isEqualTo(JOB_STATE_QUEUED);
      assertThat(theatre.after("1S", second).getState()).isEqualTo(JOB_STATE_PENDING);
    }
  }

  @Test
  void aRestartWithALowerQuotaHarmsNothingThatHadBegun() throws Exception {
    CustomJob first;
    try (Theatre theatre = theatre(Quotas.UNLIMITED)) {
      first = theatre.create(withL4());
    }
    try (Theatre theatre = theatre(Quotas.UNLIMITED.with(L4, 0))) {
      assertThat(theatre.after("11S", first).getState()).isEqualTo(JOB_STATE_SUCCEEDED);
    }
  }

  @Test
  void aRestartKeepsWhatJobsHadAndTheOrderOfThoseThatWait() throws Exception {
    Quotas two = Quotas.UNLIMITED.with(L4, 2);
    CustomJob first;
    CustomJob second;
    CustomJob third;
    try (Theatre theatre = theatre(two)) {
      first = theatre.create(withL4());
      second = theatre.create(withL4(2, Strategy.STANDARD));
      third = theatre.create(withL4());
      theatre.time.advance(Duration.ofSeconds(5));
    }
    try (Theatre theatre = theatre(two)) {
      assertThat(states(theatre, first, second, third))
          .containsExactly(JOB_STATE_RUNNING, JOB_STATE_QUEUED, JOB_STATE_QUEUED);
      theatre.time.advanceTo(Theatre.START.plusSeconds(11));
      assertThat(states(theatre, first, second, third))
          .containsExactly(JOB_STATE_SUCCEEDED, JOB_STATE_PENDING, JOB_STATE_QUEUED);
    }
  }
}
