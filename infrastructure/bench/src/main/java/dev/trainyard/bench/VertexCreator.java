package dev.trainyard.bench;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.JobServiceSettings;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;

/** Google's client as its users have it. */
final class VertexCreator implements Client {
  private final JobServiceClient jobs;

  VertexCreator(String address) throws IOException {
    jobs =
        JobServiceClient.create(
            JobServiceSettings.newBuilder()
                .setEndpoint(address)
                .setCredentialsProvider(NoCredentialsProvider.create())
                .setTransportChannelProvider(
                    InstantiatingGrpcChannelProvider.newBuilder()
                        .setEndpoint(address)
                        .setChannelConfigurator(ManagedChannelBuilder::usePlaintext)
                        .build())
                .build());
  }

  @Override
  public void call(int number) {
    if (jobs.createCustomJob(PARENT, GrpcCreator.job(number)).getName().isEmpty()) {
      throw new IllegalStateException("a job without a name");
    }
  }

  @Override
  public void close() {
    jobs.close();
  }
}
