package dev.trainyard.chaos.verdict;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.JobServiceGrpc.JobServiceBlockingStub;
import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import com.google.protobuf.Timestamp;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** All that the emulator ever had: it keeps what has ended. */
final class RemoteJobs {
  private static final int PAGE = 1000;
  private static final int SECONDS_TO_ANSWER = 60;

  private RemoteJobs() {}

  static List<Remote> read(String emulator, Iterable<String> parents) {
    ManagedChannel channel =
        Grpc.newChannelBuilder(emulator, InsecureChannelCredentials.create())
            .maxInboundMessageSize(64 * 1024 * 1024)
            .build();
    try {
      List<Remote> all = new ArrayList<>();
      for (String parent : parents) {
        read(JobServiceGrpc.newBlockingStub(channel), parent, all);
      }
      return all;
    } finally {
      channel.shutdownNow();
    }
  }

  private static void read(JobServiceBlockingStub stub, String parent, List<Remote> all) {
    String token = "";
    do {
      ListCustomJobsResponse page =
          stub.withDeadlineAfter(SECONDS_TO_ANSWER, TimeUnit.SECONDS)
              .listCustomJobs(
                  ListCustomJobsRequest.newBuilder()
                      .setParent(parent)
                      .setPageSize(PAGE)
                      .setPageToken(token)
                      .build());
      page.getCustomJobsList().forEach(job -> all.add(remote(job)));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
  }

  private static Remote remote(CustomJob job) {
    return new Remote(
        job.getName(),
        job.getLabelsOrDefault("trainyard-job", ""),
        Integer.parseInt(job.getLabelsOrDefault("trainyard-attempt", "0")),
        job.getState().name(),
        instant(job.getCreateTime()),
        job.hasEndTime() ? instant(job.getEndTime()) : null);
  }

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }
}
