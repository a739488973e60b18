package dev.trainyard.emulator;

import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_PENDING;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_QUEUED;
import static com.google.cloud.aiplatform.v1.JobState.JOB_STATE_RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.assumptions.Assumptions;
import dev.trainyard.emulator.assumptions.Assumptions.Undeclared;
import dev.trainyard.emulator.quota.PersistentResource;
import dev.trainyard.emulator.quota.Quotas;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs on machines that are kept for them. */
class PersistentResourceTest {
  private static final PersistentResource WARM =
      new PersistentResource(Theatre.PLACE, "warm", "n1-standard-4", 3);

  @TempDir Path state;

  private Theatre theatre() throws Exception {
    return Theatre.open(
        state,
        conduct ->
            conduct
                .withResources(List.of(WARM))
                .withQuotas(Quotas.UNLIMITED.with("custom_model_training_cpus", 0)));
  }

  private static CustomJob on(String resource, int workers) {
    CustomJob.Builder job =
        Specs.aJob(Specs.aShellPool(1, "a"), Specs.aShellPool(workers, "b")).toBuilder();
    job.getJobSpecBuilder().setPersistentResourceId(resource);
    return job.build();
  }

  @Test
  void refusesOneThatNobodyDeclared() throws Exception {
    try (Theatre theatre = theatre()) {
      assertThatThrownBy(() -> theatre.create(on("cold", 1)))
          .hasMessage(
              "NOT_FOUND: The PersistentResource \"projects/demo/locations/us-central1/"
                  + "persistentResources/cold\" does not exist.");
      assertThat(theatre.jobs.live()).isEmpty();
    }
  }

  @Test
  void acceptsOneThatNobodyDeclaredWhereThatIsAssumed() throws Exception {
    Assumptions lenient = Assumptions.USUAL.withPersistentResource(Undeclared.ACCEPTED);
    try (Theatre theatre = Theatre.of(state, Theatre.USUAL, lenient)) {
      assertThat(theatre.create(on("cold", 1)).getState()).isEqualTo(JOB_STATE_PENDING);
    }
  }

  @Test
  void runsAtOnceAndSpendsNoQuota() throws Exception {
    try (Theatre theatre = theatre()) {
      CustomJob job = theatre.create(on("warm", 2));

      assertThat(job.getState()).isEqualTo(JOB_STATE_PENDING);
      assertThat(theatre.seen(job).getState()).isEqualTo(JOB_STATE_RUNNING);
      assertThat(theatre.create(Specs.aShellJob("true")).getState()).isEqualTo(JOB_STATE_QUEUED);
    }
  }

  @Test
  void waitsForMachinesOfTheResource() throws Exception {
    try (Theatre theatre = theatre()) {
      theatre.create(on("warm", 1));
      CustomJob second = theatre.create(on("warm", 1));
      assertThat(second.getState()).isEqualTo(JOB_STATE_QUEUED);

      assertThat(theatre.after("10S", second).getState()).isEqualTo(JOB_STATE_RUNNING);
    }
  }

  @Test
  void namesAllThatDoesNotFit() throws Exception {
    CustomJob.Builder job = on("warm", 3).toBuilder();
    job.getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(1)
        .getMachineSpecBuilder()
        .setMachineType("n1-standard-8");
    try (Theatre theatre = theatre()) {
      assertThatThrownBy(() -> theatre.create(job.build()))
          .hasMessageStartingWith("INVALID_ARGUMENT: List of found errors:")
          .hasMessageContaining("has machines of type \"n1-standard-4\", not \"n1-standard-8\".")
          .hasMessageContaining("has 3 machines; 4 are asked for.");
    }
  }
}
