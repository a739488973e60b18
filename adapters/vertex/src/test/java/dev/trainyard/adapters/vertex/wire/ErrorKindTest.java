package dev.trainyard.adapters.vertex.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.net.ConnectException;
import org.junit.jupiter.api.Test;

class ErrorKindTest {
  @Test
  void doesNotTakeAnAnswerTooLongToReadForAThrottledCall() {
    Status tooLong =
        Status.RESOURCE_EXHAUSTED.withDescription(
            "gRPC message exceeds maximum size 4194304: 5000000");
    assertThat(ErrorKind.of(tooLong.asRuntimeException())).isEqualTo(ErrorKind.UNCLEAR);
  }

  @Test
  void believesThatACallWasNeverSentOnlyWhereNoConnectionCouldBeMade() {
    ConnectException refused = new ConnectException("Connection refused");
    assertThat(ErrorKind.of(Status.UNAVAILABLE.withCause(refused).asRuntimeException()))
        .isEqualTo(ErrorKind.NOT_SENT);
    assertThat(ErrorKind.of(Status.INTERNAL.withCause(refused).asRuntimeException()))
        .isEqualTo(ErrorKind.UNCLEAR);
    assertThat(
            ErrorKind.of(
                Status.UNAVAILABLE
                    .withCause(new java.net.SocketException("Connection reset"))
                    .asRuntimeException()))
        .isEqualTo(ErrorKind.UNCLEAR);
  }

  @Test
  void knowsNothingOfOtherExceptions() {
    assertThat(ErrorKind.of(new IllegalStateException("x"))).isEqualTo(ErrorKind.UNCLEAR);
  }
}
