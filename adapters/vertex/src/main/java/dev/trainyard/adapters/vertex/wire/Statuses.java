package dev.trainyard.adapters.vertex.wire;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.Status;
import dev.trainyard.domain.rules.Violation;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.stream.Collectors;

/** gRPC errors as Vertex gives them. */
public final class Statuses {
  private static final String NO_JSON = "Invalid JSON payload received.";

  private Statuses() {}

  /** Violations in the message, as Vertex words them, and each one in the details. */
  public static StatusRuntimeException invalidArgument(List<Violation> violations) {
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder()
            .setCode(Code.INVALID_ARGUMENT_VALUE)
            .setMessage(words(violations))
            .addDetails(Any.pack(details(violations)))
            .build());
  }

  // why: what is no JSON at all, Google says in its own words and not as a list
  private static String words(List<Violation> violations) {
    return violations.stream().allMatch(each -> each.message().startsWith(NO_JSON))
        ? violations.stream().map(Violation::message).collect(Collectors.joining("\n"))
        : foundErrors(violations);
  }

  private static BadRequest details(List<Violation> violations) {
    BadRequest.Builder details = BadRequest.newBuilder();
    for (Violation violation : violations) {
      details.addFieldViolations(
          FieldViolation.newBuilder()
              .setField(violation.field())
              .setDescription(violation.message()));
    }
    return details.build();
  }

  /** {@code List of found errors:}, numbered and separated by tabs; all of them. */
  public static String foundErrors(List<Violation> violations) {
    StringBuilder text = new StringBuilder("List of found errors:\t");
    int number = 0;
    for (Violation violation : violations) {
      text.append(++number).append(".Field: ").append(violation.field());
      text.append("; Message: ").append(violation.message()).append('\t');
    }
    return text.toString();
  }

  public static StatusRuntimeException invalidArgument(String message) {
    return of(Code.INVALID_ARGUMENT, message);
  }

  public static StatusRuntimeException of(Code code, String message) {
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder().setCode(code.getNumber()).setMessage(message).build());
  }
}
