package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.FailedPreconditionException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.cloud.aiplatform.v1.CustomJob;
import org.junit.jupiter.api.Test;

interface RefusalsContract extends Visit {
  @Test
  default void namesEveryViolationInMessageAndDetails() {
    CustomJob.Builder job = Specs.container("", "true").toBuilder();
    job.getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(0)
        .getMachineSpecBuilder()
        .setMachineType("x9-huge-4");
    String machine = "job_spec.worker_pool_specs[0].machine_spec.machine_type";
    ApiException refused =
        Visit.refusal(Code.INVALID_ARGUMENT, () -> visitor().create(job.build()));
    assertThat(Visit.fields(refused)).containsExactlyInAnyOrder("display_name", machine);
    assertThat(refused).hasMessageContaining("List of found errors:\t1.Field: ");
    assertThat(refused).hasMessageContaining(machine);
  }

  @Test
  default void saysThatAJobIsNotThere() {
    String name = Visitor.PARENT + "/customJobs/1";
    String words = "The CustomJob \"" + name + "\" does not exist.";
    assertThat(Visit.refusal(Code.NOT_FOUND, () -> jobs().getCustomJob(name)))
        .hasMessageContaining(words);
    assertThat(Visit.refusal(Code.NOT_FOUND, () -> jobs().cancelCustomJob(name)))
        .hasMessageContaining(words);
    assertThatThrownBy(() -> jobs().deleteCustomJobAsync(name).get()).hasMessageContaining(words);
  }

  @Test
  default void deletesNoLiveJob() {
    CustomJob live = visitor().create(Specs.container("live", "sleep", "300"));
    assertThatThrownBy(() -> jobs().deleteCustomJobAsync(live.getName()).get())
        .hasCauseInstanceOf(FailedPreconditionException.class)
        .hasMessageContaining("cancel it first");
    jobs().cancelCustomJob(live.getName());
  }

  @Test
  default void turnsOtherMethodsAwayWithASentence() {
    assertThat(
            Visit.refusal(
                Code.UNIMPLEMENTED, () -> jobs().listHyperparameterTuningJobs(Visitor.PARENT)))
        .hasMessageContaining("does not serve")
        .hasMessageContaining("JobService.ListHyperparameterTuningJobs");
    assertThat(
            Visit.refusal(
                Code.UNIMPLEMENTED, () -> visitor().pipelines.listPipelineJobs(Visitor.PARENT)))
        .hasMessageContaining("does not serve");
  }
}
