package dev.trainyard.bench;

import com.google.cloud.aiplatform.v1.ContainerSpec;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.JobServiceGrpc.JobServiceBlockingStub;
import com.google.cloud.aiplatform.v1.MachineSpec;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;

/** Google's own stub on a channel of its own. */
final class GrpcCreator implements Client {
  private static final CustomJobSpec SPEC =
      CustomJobSpec.newBuilder()
          .addWorkerPoolSpecs(
              WorkerPoolSpec.newBuilder()
                  .setMachineSpec(MachineSpec.newBuilder().setMachineType("n1-standard-4"))
                  .setReplicaCount(1)
                  .setContainerSpec(
                      ContainerSpec.newBuilder()
                          .setImageUri("us-docker.pkg.dev/p/r/noop:1")
                          .addCommand("true")))
          .build();

  private final ManagedChannel channel;
  private final JobServiceBlockingStub jobs;

  GrpcCreator(String address) {
    channel = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create()).build();
    jobs = JobServiceGrpc.newBlockingStub(channel);
  }

  @Override
  public void call(int number) {
    var request =
        CreateCustomJobRequest.newBuilder().setParent(PARENT).setCustomJob(job(number)).build();
    if (jobs.createCustomJob(request).getName().isEmpty()) {
      throw new IllegalStateException("a job without a name");
    }
  }

  /** A job that runs nothing. */
  static CustomJob job(int number) {
    return CustomJob.newBuilder()
        .setDisplayName("bench-" + number)
        .setJobSpec(SPEC)
        .putLabels("bench", "creates")
        .build();
  }

  @Override
  public void close() {
    channel.shutdownNow();
  }
}
