package dev.trainyard.emulator.chaos.strike;

import com.google.protobuf.Message;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.emulator.chaos.harm.Moment;
import dev.trainyard.emulator.chaos.harm.Rejection;
import io.grpc.protobuf.StatusProto;
import java.util.List;

/** Answers with errors, in Vertex's words. */
final class Rejecting {
  private Rejecting() {}

  static Message answer(Rejection rejection, Scene scene) {
    if (rejection instanceof Rejection.Rate(int perMinute) && admits(perMinute, scene)) {
      return scene.work().get();
    }
    scene.memory().struck();
    if (rejection instanceof Rejection.Status(_, _, Moment moment)) {
      scene.let(moment);
    }
    throw StatusProto.toStatusRuntimeException(status(rejection, scene.call()));
  }

  private static boolean admits(int perMinute, Scene scene) {
    Call call = scene.call();
    return scene
        .memory()
        .admits(call.project() + "/" + call.location(), perMinute, scene.world().clock().instant());
  }

  private static Status status(Rejection rejection, Call call) {
    return switch (rejection) {
      case Rejection.Status(Code code, String message, _) ->
          message.isEmpty() ? GoogleErrors.of(code, call) : of(code, message);
      case Rejection.RequestQuota _ -> RequestQuotas.exceeded(call, RequestQuotas.usual(call));
      case Rejection.Rate(int perMinute) -> RequestQuotas.exceeded(call, perMinute);
      case Rejection.TrainingQuota(String metric) -> exceeded(metric, call);
      case Rejection.Stockout _ ->
          of(
              Code.RESOURCE_EXHAUSTED,
              "Resources are insufficient in region: %s. Try a different region or use a different accelerator."
                  .formatted(call.location()));
    };
  }

  private static Status exceeded(String metric, Call call) {
    List<String> metrics =
        metric.isEmpty() ? TrainingMetrics.of(call.request()) : List.of(metric.split(",\\s*"));
    String named =
        String.join(
            ", ",
            metrics.stream()
                .map(each -> each.contains("/") ? each : "aiplatform.googleapis.com/" + each)
                .toList());
    return of(Code.RESOURCE_EXHAUSTED, "The following quota metrics exceed quota limits: " + named);
  }

  static Status of(Code code, String message) {
    return Status.newBuilder().setCode(code.getNumber()).setMessage(message).build();
  }
}
