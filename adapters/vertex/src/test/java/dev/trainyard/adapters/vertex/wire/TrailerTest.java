package dev.trainyard.adapters.vertex.wire;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Status;
import dev.trainyard.domain.rules.Violation;
import io.grpc.protobuf.StatusProto;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrailerTest {
  private static final int CLIENTS_LIMIT = 7100;

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 15, 40, 80, 101, 1000})
  void staysWithinWhatAClientReads(int count) {
    List<Violation> violations =
        IntStream.range(0, count)
            .mapToObj(i -> new Violation("job_spec.field" + i, "is not \u00e9 good % enough"))
            .toList();
    Status whole = requireNonNull(StatusProto.fromThrowable(Statuses.invalidArgument(violations)));

    Status fitted = Trailer.fitted(whole);

    String message = fitted.getMessage();
    int details = fitted.getDetailsCount() == 0 ? 0 : fitted.getSerializedSize() * 4 / 3;
    assertThat(percentEncoded(message) + details).isLessThanOrEqualTo(CLIENTS_LIMIT);
    assertThat(message).startsWith("List of found errors:\t1.Field: job_spec.field0; Message: ");
    if (!message.contains("job_spec.field" + (count - 1))) {
      int shown = message.split("Field: ", -1).length - 1;
      assertThat(message).endsWith("and " + (count - shown) + " more.");
      assertThat(shown).isGreaterThan(50);
    }
  }

  @Test
  void keepsWhatFitsAsItIs() {
    Status small = Status.newBuilder().setCode(5).setMessage("gone").build();
    assertThat(Trailer.fitted(small)).isSameAs(small);
  }

  @Test
  void cutsALongMessage() {
    Status large = Status.newBuilder().setCode(5).setMessage("x".repeat(100_000)).build();
    assertThat(Trailer.fitted(large).getMessage()).hasSizeLessThanOrEqualTo(7000).startsWith("xxx");
  }

  private static int percentEncoded(String message) {
    int extra = 0;
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    for (byte octet : bytes) {
      extra += octet < 0x20 || octet == 0x7f || octet == '%' ? 2 : 0;
    }
    return bytes.length + extra;
  }
}
