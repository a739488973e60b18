package dev.trainyard.emulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.api.gax.grpc.GrpcCallContext;
import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import dev.trainyard.emulator.Specs;
import io.grpc.CallOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class LossTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir Path state;
  private Stand stand;

  @BeforeEach
  void start() throws Exception {
    stand = new Stand(state);
  }

  @AfterEach
  void stop() {
    stand.close();
  }

  /** A fault, what the client makes of it, and how many jobs there are then. */
  private static Stream<Arguments> breaks() {
    return Stream.of(
        broken("reset", FaultDraft::reset, Code.UNAVAILABLE, 0),
        broken("reset after", FaultDraft::resetAfterEffect, Code.UNAVAILABLE, 1),
        broken("stream", FaultDraft::resetStream, Code.INTERNAL, 0),
        broken("stream after", FaultDraft::resetStreamAfterEffect, Code.INTERNAL, 1),
        broken("half", FaultDraft::halfAnswer, Code.UNAVAILABLE, 1),
        broken("half of stream", FaultDraft::halfAnswerOfStream, Code.INTERNAL, 1));
  }

  private static Arguments broken(
      String name, Function<FaultDraft<PostedFault>, PostedFault> fault, Code code, int jobs) {
    return Arguments.of(name, fault, code, jobs);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaks")
  void breaksACreateOffOverGrpc(
      String name, Function<FaultDraft<PostedFault>, PostedFault> fault, Code code, int jobs) {
    PostedFault posted = fault.apply(stand.faults.on("CreateCustomJob").overGrpc().first(1));

    ApiException refusal = catchThrowableOfType(ApiException.class, () -> stand.create());

    assertThat(refusal.getStatusCode().getCode()).isEqualTo(code);
    assertThat(stand.list()).hasSize(jobs);
    assertThat(posted.struck()).isOne();
    assertThat(stand.create().getName()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaks")
  void breaksACreateOffOverHttp(
      String name, Function<FaultDraft<PostedFault>, PostedFault> fault, Code code, int jobs)
      throws Exception {
    PostedFault posted = fault.apply(stand.faults.on("CreateCustomJob").overHttp().first(1));

    assertThatThrownBy(() -> stand.createOverHttp()).isInstanceOf(IOException.class);
    assertThat(stand.list()).hasSize(jobs);
    assertThat(posted.struck()).isOne();
    assertThat(stand.createOverHttp().statusCode()).isEqualTo(200);
  }

  @Test
  void leavesACreateUnansweredThatDidNotHappen() {
    PostedFault fault = stand.faults.on("CreateCustomJob").noAnswer();

    assertGivesUp();

    await().untilAsserted(() -> assertThat(fault.struck()).isOne());
    assertThat(stand.list()).isEmpty();
  }

  @Test
  void leavesACreateUnansweredThatHappened() {
    stand.faults.on("CreateCustomJob").noAnswerAfterEffect();

    assertGivesUp();

    await().untilAsserted(() -> assertThat(stand.list()).hasSize(1));
  }

  @Test
  void answersOnlyWhenTheDeadlineIsOver() {
    stand.faults.on("CreateCustomJob").delayAnswer(SHORT.multipliedBy(10));

    assertGivesUp();

    await().untilAsserted(() -> assertThat(stand.list()).hasSize(1));
  }

  private void assertGivesUp() {
    // why: a cold connection might use the time up before anything is sent
    assertThat(stand.list()).isEmpty();
    assertThatThrownBy(this::createHastily).hasMessageContaining("DEADLINE_EXCEEDED");
  }

  @Test
  void answersLate() {
    stand.faults.on("ListCustomJobs").delay(SHORT, SHORT.multipliedBy(2));

    long before = System.nanoTime();
    assertThat(stand.list()).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(SHORT);
  }

  private void createHastily() {
    var context =
        GrpcCallContext.createDefault()
            .withCallOptions(
                CallOptions.DEFAULT.withDeadlineAfter(SHORT.toMillis(), TimeUnit.MILLISECONDS));
    stand
        .client
        .createCustomJobCallable()
        .call(
            CreateCustomJobRequest.newBuilder()
                .setParent(Stand.PARENT)
                .setCustomJob(Specs.aShellJob("true"))
                .build(),
            context);
  }
}
