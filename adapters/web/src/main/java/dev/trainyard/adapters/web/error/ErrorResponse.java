package dev.trainyard.adapters.web.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.rules.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Vertex's error envelope. */
@Schema(
    name = "Error",
    example =
        """
        {"error": {"code": 400, "status": "INVALID_ARGUMENT",
          "message": "List of found errors:\\t1.Field: pageSize; Message: is between 1 and 1000, not 0\\t",
          "details": [{"@type": "type.googleapis.com/google.rpc.BadRequest",
            "fieldViolations": [{"field": "pageSize", "description": "is between 1 and 1000, not 0"}]}]}}
        """)
public record ErrorResponse(Body error) {

  /** The HTTP status once more, what happened, and the canonical code's name. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Body(int code, String message, String status, List<Detail> details) {}

  /** A {@code google.rpc.BadRequest}. */
  public record Detail(@JsonProperty("@type") String type, List<FieldViolation> fieldViolations) {}

  /** One thing wrong, and where. */
  public record FieldViolation(String field, String description) {}

  static ErrorResponse of(int http, Status status, String message) {
    return new ErrorResponse(new Body(http, message, status.name(), List.of()));
  }

  static ErrorResponse of(List<Violation> violations) {
    Detail detail =
        new Detail(
            "type.googleapis.com/google.rpc.BadRequest",
            violations.stream().map(v -> new FieldViolation(v.field(), v.message())).toList());
    Status status = Status.INVALID_ARGUMENT;
    return new ErrorResponse(
        new Body(status.http(), Statuses.foundErrors(violations), status.name(), List.of(detail)));
  }
}
