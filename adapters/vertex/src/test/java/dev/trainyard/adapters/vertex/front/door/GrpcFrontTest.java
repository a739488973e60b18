package dev.trainyard.adapters.vertex.front.door;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.GetCustomJobRequest;
import com.google.cloud.aiplatform.v1.JobServiceGrpc;
import com.google.cloud.aiplatform.v1.JobServiceGrpc.JobServiceBlockingStub;
import com.google.cloud.aiplatform.v1.ListHyperparameterTuningJobsRequest;
import com.google.rpc.BadRequest;
import dev.trainyard.adapters.vertex.front.ApiVersion;
import dev.trainyard.adapters.vertex.front.Asked;
import dev.trainyard.adapters.vertex.front.Limits;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.domain.rules.Violation;
import io.grpc.CallOptions;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GrpcFrontTest {
  private final CountDownLatch open = new CountDownLatch(1);
  private @Nullable OpenFront front;
  private @Nullable ManagedChannel channel;

  private JobServiceBlockingStub open(
      Limits limits, Function<Asked<GetCustomJobRequest>, CustomJob> get) {
    front = new OpenFront(limits, get);
    channel =
        Grpc.newChannelBuilder("127.0.0.1:" + front.port(), InsecureChannelCredentials.create())
            .build();
    return JobServiceGrpc.newBlockingStub(channel);
  }

  @AfterEach
  void close() {
    open.countDown();
    requireNonNull(channel).shutdownNow();
    requireNonNull(front).close();
  }

  private static Status refusal(Runnable call) {
    return requireNonNull(catchThrowableOfType(StatusRuntimeException.class, call::run))
        .getStatus();
  }

  private static GetCustomJobRequest named(String name) {
    return GetCustomJobRequest.newBuilder().setName(name).build();
  }

  private static CustomJob echo(Asked<GetCustomJobRequest> asked) {
    return CustomJob.newBuilder().setName(asked.request().getName()).build();
  }

  @Test
  void answersAlsoWhatIsCompressed() {
    JobServiceBlockingStub jobs = open(Limits.USUAL, GrpcFrontTest::echo);

    assertThat(jobs.getCustomJob(named("a")).getName()).isEqualTo("a");
    assertThat(jobs.withCompression("gzip").getCustomJob(named("b".repeat(9999))).getName())
        .hasSize(9999);
  }

  @Test
  void answersV1beta1UnderItsOwnName() {
    AtomicReference<ApiVersion> version = new AtomicReference<>();
    open(
        Limits.USUAL,
        asked -> {
          version.set(asked.caller().version());
          return echo(asked);
        });
    MethodDescriptor<GetCustomJobRequest, CustomJob> beta =
        JobServiceGrpc.getGetCustomJobMethod().toBuilder()
            .setFullMethodName("google.cloud.aiplatform.v1beta1.JobService/GetCustomJob")
            .build();

    CustomJob answer =
        ClientCalls.blockingUnaryCall(
            requireNonNull(channel), beta, CallOptions.DEFAULT, named("a"));

    assertThat(answer.getName()).isEqualTo("a");
    assertThat(version).hasValue(ApiVersion.V1BETA1);
  }

  @Test
  void carriesEveryViolationThatFits() throws Exception {
    List<Violation> violations =
        IntStream.range(0, 9).mapToObj(i -> new Violation("f" + i, "wörong / 100 %")).toList();
    JobServiceBlockingStub jobs =
        open(
            Limits.USUAL,
            _ -> {
              throw Statuses.invalidArgument(violations);
            });

    StatusRuntimeException thrown =
        requireNonNull(
            catchThrowableOfType(
                StatusRuntimeException.class, () -> jobs.getCustomJob(named("a"))));

    assertThat(thrown.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(thrown.getStatus().getDescription())
        .contains("8.Field: f7; Message: wörong / 100 %");
    com.google.rpc.Status status = requireNonNull(StatusProto.fromThrowable(thrown));
    assertThat(status.getDetails(0).unpack(BadRequest.class).getFieldViolationsList()).hasSize(9);
  }

  @Test
  void turnsAwayWhatIsNotServedWithASentence() {
    JobServiceBlockingStub jobs = open(Limits.USUAL, GrpcFrontTest::echo);

    Status refusal =
        refusal(() ->
            jobs.listHyperparameterTuningJobs(
                ListHyperparameterTuningJobsRequest.getDefaultInstance()));

    assertThat(refusal.getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
    assertThat(refusal.getDescription()).startsWith("The house does not serve google.cloud.");
  }

  @Test
  void honoursTheCallersDeadline() {
    JobServiceBlockingStub jobs = open(Limits.USUAL, asked -> waiting(asked));

    Status refusal =
        refusal(() -> jobs.withDeadlineAfter(200, TimeUnit.MILLISECONDS).getCustomJob(named("a")));

    assertThat(refusal.getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
  }

  @Test
  void hasADeadlineOfItsOwn() {
    JobServiceBlockingStub jobs =
        open(new Limits(1000, 10, Duration.ofMillis(200)), asked -> waiting(asked));

    assertThat(refusal(() -> jobs.getCustomJob(named("a"))).getCode())
        .isEqualTo(Status.Code.DEADLINE_EXCEEDED);
  }

  @Test
  void turnsAwayAMessageThatIsTooLarge() {
    JobServiceBlockingStub jobs =
        open(new Limits(1000, 10, Duration.ofSeconds(9)), GrpcFrontTest::echo);

    assertThat(refusal(() -> jobs.getCustomJob(named("a".repeat(2000)))).getCode())
        .isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    assertThat(jobs.getCustomJob(named("b")).getName()).isEqualTo("b");
  }

  @Test
  void saysThatItServes() {
    open(Limits.USUAL, GrpcFrontTest::echo);

    assertThat(
            HealthGrpc.newBlockingStub(requireNonNull(channel))
                .check(HealthCheckRequest.getDefaultInstance())
                .getStatus())
        .isEqualTo(ServingStatus.SERVING);
  }

  private CustomJob waiting(Asked<GetCustomJobRequest> asked) {
    try {
      open.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return echo(asked);
  }
}
