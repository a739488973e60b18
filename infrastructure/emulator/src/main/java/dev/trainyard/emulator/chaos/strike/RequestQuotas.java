package dev.trainyard.emulator.chaos.strike;

import com.google.protobuf.Any;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import java.util.Map;

/** Vertex's quotas of requests per minute, project and region, and what it says beyond them. */
final class RequestQuotas {
  private static final int SUBMISSIONS = 60;
  private static final int REQUESTS = 600;

  private RequestQuotas() {}

  /** What Vertex allows by default. */
  static int usual(Call call) {
    return isSubmission(call) ? SUBMISSIONS : REQUESTS;
  }

  private static boolean isSubmission(Call call) {
    return call.method().startsWith("Create") || call.method().startsWith("Delete");
  }

  static Status exceeded(Call call, int perMinute) {
    String metric =
        isSubmission(call)
            ? "Job or LRO submission requests"
            : "Resource management (CRUD) requests";
    String words =
        "Quota exceeded for quota metric '%s' and limit '%s per minute per region' of service 'aiplatform.googleapis.com' for consumer '%s'."
            .formatted(metric, metric, consumer(call.project()));
    return Rejecting.of(Code.RESOURCE_EXHAUSTED, words).toBuilder()
        .addDetails(Any.pack(info(call, metric, perMinute)))
        .build();
  }

  private static ErrorInfo info(Call call, String metric, int perMinute) {
    return ErrorInfo.newBuilder()
        .setReason("RATE_LIMIT_EXCEEDED")
        .setDomain("googleapis.com")
        .putAllMetadata(
            Map.of(
                "service",
                "aiplatform.googleapis.com",
                "consumer",
                "projects/" + call.project(),
                "quota_metric",
                metric,
                "quota_limit_value",
                Integer.toString(perMinute),
                "quota_location",
                call.location()))
        .build();
  }

  private static String consumer(String project) {
    return (project.matches("[0-9]+") ? "project_number:" : "project_id:") + project;
  }
}
