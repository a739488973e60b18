package dev.trainyard.journey.clients;

import static org.awaitility.Awaitility.await;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.api.gax.longrunning.OperationTimedPollAlgorithm;
import com.google.api.gax.retrying.RetrySettings;
import com.google.api.gax.rpc.ClientSettings;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.JobServiceSettings;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.PipelineServiceClient;
import com.google.cloud.aiplatform.v1.PipelineServiceSettings;
import com.google.cloud.aiplatform.v1.PipelineState;
import com.google.cloud.aiplatform.v1.TrainingPipeline;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Google's clients for Java in one house, with a ledger of what they were answered. */
final class Visitor implements AutoCloseable {
  static final String PARENT = "projects/demo/locations/us-central1";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Set<JobState> ENDS =
      Set.of(JobState.JOB_STATE_SUCCEEDED, JobState.JOB_STATE_FAILED, JobState.JOB_STATE_CANCELLED);
  private static final Set<PipelineState> PIPELINE_ENDS =
      Set.of(
          PipelineState.PIPELINE_STATE_SUCCEEDED,
          PipelineState.PIPELINE_STATE_FAILED,
          PipelineState.PIPELINE_STATE_CANCELLED);

  final String house;
  final String endpoint;
  final JobServiceClient jobs;
  final PipelineServiceClient pipelines;
  private final Ledger ledger;

  Visitor(String house, String endpoint) throws IOException {
    this.house = house;
    this.endpoint = endpoint;
    this.ledger = new Ledger(house, "java-grpc");
    JobServiceSettings.Builder forJobs = plain(JobServiceSettings.newBuilder());
    forJobs.deleteCustomJobOperationSettings().setPollingAlgorithm(quick());
    this.jobs = JobServiceClient.create(forJobs.build());
    PipelineServiceSettings.Builder forPipelines = plain(PipelineServiceSettings.newBuilder());
    forPipelines.deleteTrainingPipelineOperationSettings().setPollingAlgorithm(quick());
    this.pipelines = PipelineServiceClient.create(forPipelines.build());
  }

  private <B extends ClientSettings.Builder<?, B>> B plain(B settings) {
    return settings
        .setEndpoint(endpoint)
        .setCredentialsProvider(NoCredentialsProvider.create())
        .setTransportChannelProvider(
            InstantiatingGrpcChannelProvider.newBuilder()
                .setEndpoint(endpoint)
                .setInterceptorProvider(() -> List.of(ledger))
                .setChannelConfigurator(ManagedChannelBuilder::usePlaintext)
                .build());
  }

  private static OperationTimedPollAlgorithm quick() {
    return OperationTimedPollAlgorithm.create(
        RetrySettings.newBuilder()
            .setInitialRetryDelayDuration(LOOK)
            .setMaxRetryDelayDuration(LOOK)
            .setTotalTimeoutDuration(PATIENCE)
            .build());
  }

  CustomJob create(CustomJob job) {
    return jobs.createCustomJob(PARENT, job);
  }

  CustomJob awaitEnd(CustomJob job) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(LOOK)
        .until(() -> jobs.getCustomJob(job.getName()), seen -> ENDS.contains(seen.getState()));
  }

  TrainingPipeline awaitEnd(TrainingPipeline pipeline) {
    return await()
        .atMost(PATIENCE)
        .pollInterval(LOOK)
        .until(
            () -> pipelines.getTrainingPipeline(pipeline.getName()),
            seen -> PIPELINE_ENDS.contains(seen.getState()));
  }

  @Override
  public void close() throws IOException {
    jobs.close();
    pipelines.close();
    ledger.write();
  }
}
