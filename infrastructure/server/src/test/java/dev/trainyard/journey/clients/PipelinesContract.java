package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.ListTrainingPipelinesRequest;
import com.google.cloud.aiplatform.v1.Model;
import com.google.cloud.aiplatform.v1.PipelineState;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import org.junit.jupiter.api.Test;

interface PipelinesContract extends Visit {
  @Test
  default void trainsAsTheConsoleAsks() throws Exception {
    TrainingPipeline made = create(Pipelines.console("console"));
    TrainingPipeline ended = visitor().awaitEnd(made);
    assertThat(ended.getState()).isEqualTo(PipelineState.PIPELINE_STATE_SUCCEEDED);
    CustomJob backing = jobs().getCustomJob(Pipelines.backing(ended));
    assertThat(backing.getDisplayName()).isEqualTo("console-custom-job");
    assertThat(backing.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    visitor().pipelines.deleteTrainingPipelineAsync(made.getName()).get();
    Visit.refusal(Code.NOT_FOUND, () -> visitor().pipelines.getTrainingPipeline(made.getName()));
    assertThat(jobs().getCustomJob(backing.getName()).getName()).isEqualTo(backing.getName());
  }

  @Test
  default void trainsAsThePythonSdkAsks() {
    TrainingPipeline asked = Pipelines.sdk("sdk");
    TrainingPipeline made = create(asked);
    assertThat(made.getTrainingTaskInputs()).isEqualTo(asked.getTrainingTaskInputs());
    TrainingPipeline ended = visitor().awaitEnd(made);
    assertThat(ended.getState()).isEqualTo(PipelineState.PIPELINE_STATE_SUCCEEDED);
    CustomJob backing = jobs().getCustomJob(Pipelines.backing(ended));
    assertThat(backing.getJobSpec().getWorkerPoolSpecs(0).getDiskSpec().getBootDiskSizeGb())
        .isEqualTo(100);
    assertThat(backing.getJobSpec().getScheduling().getRestartJobOnWorkerRestart()).isTrue();
  }

  @Test
  default void cancelsAPipelineWithItsJob() {
    TrainingPipeline made = create(Pipelines.sleeping("slow"));
    visitor().pipelines.cancelTrainingPipeline(made.getName());
    TrainingPipeline ended = visitor().awaitEnd(made);
    assertThat(ended.getState()).isEqualTo(PipelineState.PIPELINE_STATE_CANCELLED);
    assertThat(ended.getError().getCode()).isEqualTo(1);
    var request =
        ListTrainingPipelinesRequest.newBuilder()
            .setParent(Visitor.PARENT)
            .setFilter("display_name=slow AND state=PIPELINE_STATE_CANCELLED")
            .build();
    assertThat(visitor().pipelines.listTrainingPipelines(request).iterateAll())
        .containsExactly(ended);
  }

  @Test
  default void refusesWhatItDoesNotServeByName() {
    TrainingPipeline wrong =
        Pipelines.console("wrong").toBuilder()
            .setTrainingTaskDefinition("gs://elsewhere/automl.yaml")
            .setModelToUpload(Model.newBuilder().setDisplayName("model"))
            .build();
    ApiException refused = Visit.refusal(Code.INVALID_ARGUMENT, () -> create(wrong));
    assertThat(Visit.fields(refused)).contains("training_task_definition", "model_to_upload");
  }

  private TrainingPipeline create(TrainingPipeline pipeline) {
    return visitor().pipelines.createTrainingPipeline(Visitor.PARENT, pipeline);
  }
}
