package dev.trainyard.journey.clients;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.ErrorDetails;
import com.google.api.gax.rpc.StatusCode;
import com.google.cloud.aiplatform.v1.JobServiceClient;
import com.google.rpc.BadRequest.FieldViolation;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What each contract needs of the test that keeps it. */
interface Visit {
  Visitor visitor();

  default JobServiceClient jobs() {
    return visitor().jobs;
  }

  /** The error with which a call ends. */
  static ApiException refusal(StatusCode.Code code, ThrowingCallable call) {
    ApiException refused = Assertions.catchThrowableOfType(ApiException.class, call);
    Assertions.assertThat(refused).as("is refused").isNotNull();
    Assertions.assertThat(refused.getStatusCode().getCode()).as(refused.toString()).isEqualTo(code);
    return refused;
  }

  /** The fields that the details of an error name. */
  static List<String> fields(ApiException refused) {
    ErrorDetails details = Objects.requireNonNull(refused.getErrorDetails(), "no details");
    return Objects.requireNonNull(details.getBadRequest(), "no BadRequest")
        .getFieldViolationsList()
        .stream()
        .map(FieldViolation::getField)
        .toList();
  }
}
