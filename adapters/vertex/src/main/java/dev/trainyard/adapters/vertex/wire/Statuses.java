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

/** gRPC errors as Vertex gives them. */
public final class Statuses {
  private Statuses() {}

  /** All violations in the message, as Vertex words them, and each one in the details. */
  public static StatusRuntimeException invalidArgument(List<Violation> violations) {
    BadRequest.Builder details = BadRequest.newBuilder();
    for (Violation violation : violations) {
      details.addFieldViolations(
          FieldViolation.newBuilder()
              .setField(violation.field())
              .setDescription(violation.message()));
    }
    return of(
        Status.newBuilder()
            .setCode(Code.INVALID_ARGUMENT_VALUE)
            .setMessage(foundErrors(violations))
            .addDetails(Any.pack(details.build()))
            .build());
  }

  /** {@code List of found errors:}, numbered and separated by tabs. */
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

  /** Vertex's words for a job that is not there. */
  public static StatusRuntimeException noSuchJob(String name) {
    return of(Code.NOT_FOUND, "The CustomJob \"" + name + "\" does not exist.");
  }

  public static StatusRuntimeException of(Code code, String message) {
    return of(Status.newBuilder().setCode(code.getNumber()).setMessage(message).build());
  }

  private static StatusRuntimeException of(Status status) {
    return StatusProto.toStatusRuntimeException(status);
  }
}
