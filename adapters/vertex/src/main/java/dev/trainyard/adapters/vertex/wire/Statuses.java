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

  /**
   * Violations in the message, as Vertex words them, and each one in the details: all that fit into
   * what clients take as an answer's trailer by default. The details go first, then the last
   * violations, whose number is told.
   */
  public static StatusRuntimeException invalidArgument(List<Violation> violations) {
    String message = foundErrors(violations);
    Status whole = invalid(message).toBuilder().addDetails(Any.pack(details(violations))).build();
    if (Trailer.fits(message, whole.getSerializedSize())) {
      return StatusProto.toStatusRuntimeException(whole);
    }
    for (int shown = violations.size(); shown > 1 && !Trailer.fits(message, 0); shown--) {
      message =
          foundErrors(violations.subList(0, shown - 1))
              + "and "
              + (violations.size() - shown + 1)
              + " more.";
    }
    return io.grpc.Status.INVALID_ARGUMENT.withDescription(message).asRuntimeException();
  }

  private static Status invalid(String message) {
    return Status.newBuilder().setCode(Code.INVALID_ARGUMENT_VALUE).setMessage(message).build();
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

  /** Vertex's words for a job that is not there. */
  public static StatusRuntimeException noSuchJob(String name) {
    return of(Code.NOT_FOUND, "The CustomJob \"" + name + "\" does not exist.");
  }

  public static StatusRuntimeException of(Code code, String message) {
    return StatusProto.toStatusRuntimeException(
        Status.newBuilder().setCode(code.getNumber()).setMessage(message).build());
  }
}
