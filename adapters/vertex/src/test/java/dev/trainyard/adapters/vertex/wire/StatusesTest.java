package dev.trainyard.adapters.vertex.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import dev.trainyard.domain.rules.Violation;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 15, 40, 80, 101, 1000})
  void staysWithinWhatAClientReads(int count) {
    List<Violation> violations =
        IntStream.range(0, count)
            .mapToObj(i -> new Violation("job_spec.field" + i, "is not \u00e9 good % enough"))
            .toList();
    StatusRuntimeException error = Statuses.invalidArgument(violations);
    String message = requireNonNull(error.getStatus().getDescription());
    int details =
        error.getTrailers() == null
            ? 0
            : requireNonNull(StatusProto.fromThrowable(error)).getSerializedSize() * 4 / 3;
    assertThat(percentEncoded(message) + details).isLessThanOrEqualTo(7100);
    assertThat(message).startsWith("List of found errors:\t1.Field: job_spec.field0; Message: ");
    if (!message.contains("job_spec.field" + (count - 1))) {
      int shown = message.split("Field: ", -1).length - 1;
      assertThat(message).endsWith("and " + (count - shown) + " more.");
      assertThat(shown).isGreaterThan(50);
    }
  }

  private static int percentEncoded(String message) {
    int extra = 0;
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    for (byte octet : bytes) {
      extra += octet < 0x20 || octet == 0x7f || octet == '%' ? 2 : 0;
    }
    return bytes.length + extra;
  }

  @Test
  void tellsWhichJobIsNotThere() {
    StatusRuntimeException error = Statuses.noSuchJob("projects/p/locations/l/customJobs/7");
    assertThat(error.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(error.getStatus().getDescription())
        .isEqualTo("The CustomJob \"projects/p/locations/l/customJobs/7\" does not exist.");
    assertThat(Statuses.of(Code.FAILED_PRECONDITION, "x").getStatus().getCode())
        .isEqualTo(Status.Code.FAILED_PRECONDITION);
  }
}
