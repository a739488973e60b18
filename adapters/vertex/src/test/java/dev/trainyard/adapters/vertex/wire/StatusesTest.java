package dev.trainyard.adapters.vertex.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import dev.trainyard.domain.rules.Violation;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusesTest {
  @Test
  void namesAllViolationsInVertexsWordsAndInTheDetails() throws Exception {
    StatusRuntimeException error =
        Statuses.invalidArgument(List.of(new Violation("a.b", "wrong"), new Violation("c", "bad")));
    assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(error.getStatus().getDescription())
        .isEqualTo(
            "List of found errors:\t1.Field: a.b; Message: wrong\t2.Field: c; Message: bad\t");
    BadRequest details =
        requireNonNull(StatusProto.fromThrowable(error)).getDetails(0).unpack(BadRequest.class);
    assertThat(details.getFieldViolationsList())
        .extracting(BadRequest.FieldViolation::getField)
        .containsExactly("a.b", "c");
  }

  @Test
  void givesACodeItsWords() {
    StatusRuntimeException error = Statuses.of(Code.NOT_FOUND, "nothing here");
    assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(error.getStatus().getDescription()).isEqualTo("nothing here");
  }
}
