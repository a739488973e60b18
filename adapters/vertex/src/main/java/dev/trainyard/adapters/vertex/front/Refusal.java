package dev.trainyard.adapters.vertex.front;

import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.application.port.StoreAwayException;
import io.grpc.StatusException;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What a caller is told about what was thrown. */
public final class Refusal {
  private static final Logger LOGGER = Logger.getLogger(Refusal.class);

  private Refusal() {}

  public static Status of(Throwable thrown) {
    return switch (thrown) {
      case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
      case StatusRuntimeException _, StatusException _ ->
          Objects.requireNonNull(StatusProto.fromThrowable(thrown));
      case IllegalArgumentException wrong -> of(Code.INVALID_ARGUMENT, words(wrong));
      case StoreAwayException away -> of(Code.UNAVAILABLE, words(away));
      case RejectedExecutionException full -> of(Code.UNAVAILABLE, words(full));
      case TimeoutException _ ->
          of(Code.DEADLINE_EXCEEDED, "No answer in time; what was asked may have been done.");
      case Throwable bug -> {
        LOGGER.error("a call failed", bug);
        yield of(Code.INTERNAL, "Internal error encountered.");
      }
    };
  }

  public static Status of(Code code, String message) {
    return Status.newBuilder().setCode(code.getNumber()).setMessage(message).build();
  }

  private static String words(Throwable thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), "no more is known");
  }
}
