package dev.trainyard.journey;

import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.grpc.InstantiatingGrpcChannelProvider;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.cloud.aiplatform.v1.JobServiceSettings;
import dev.trainyard.adapters.vertex.wire.Labels;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** What the emulator holds, through Google's own client. */
record Remotes(String endpoint) {

  /** How many remote jobs there are for each of our job ids. */
  Map<String, Integer> perJob(String parent) throws IOException {
    return per(Labels.JOB, parent);
  }

  /** How many there are for each submission key. */
  Map<String, Integer> perKey(String parent) throws IOException {
    return per(Labels.KEY, parent);
  }

  private Map<String, Integer> per(String label, String parent) throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    try (JobServiceClient client = JobServiceClient.create(settings())) {
      for (CustomJob job : client.listCustomJobs(parent).iterateAll()) {
        counts.merge(job.getLabelsOrDefault(label, "none"), 1, Integer::sum);
      }
    }
    return counts;
  }

  private JobServiceSettings settings() throws IOException {
    return JobServiceSettings.newBuilder()
        .setEndpoint(endpoint)
        .setCredentialsProvider(NoCredentialsProvider.create())
        .setTransportChannelProvider(
            InstantiatingGrpcChannelProvider.newBuilder()
                .setEndpoint(endpoint)
                .setChannelConfigurator(ManagedChannelBuilder::usePlaintext)
                .build())
        .build();
  }
}
