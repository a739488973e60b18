package dev.trainyard.adapters.vertex.client;

import static dev.trainyard.domain.testkit.JobRequests.aContainerJob;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CreateCustomJobRequest;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.rpc.Code;
import dev.trainyard.adapters.vertex.client.ScriptedVertex.Mishap;
import dev.trainyard.adapters.vertex.wire.CustomJobMapper;
import dev.trainyard.adapters.vertex.wire.ProtoSamples;
import dev.trainyard.adapters.vertex.wire.Statuses;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.application.testkit.TrainingServiceContract;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.StartOutcome.Refused;
import dev.trainyard.domain.job.StartOutcome.Started;
import dev.trainyard.domain.job.StartOutcome.Throttled;
import dev.trainyard.domain.job.StartOutcome.Unclear;
import dev.trainyard.domain.job.Wait;
import dev.trainyard.domain.job.WaitReason;
import dev.trainyard.domain.rules.Violation;
import dev.trainyard.domain.testkit.JobStory;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class StartTest {
  private static final JobStory STORY = JobStory.of(17);

  private final ScriptedVertex vertex;
  private final VertexTrainingService service;

  StartTest() throws IOException {
    vertex = new ScriptedVertex();
    service =
        Services.of(
            VertexSettings.emulator(vertex.address(), "yard")
                .withDeadlines(Duration.ofSeconds(10), Duration.ofSeconds(10)));
  }

  @AfterEach
  void close() {
    service.close();
    vertex.close();
  }

  @Test
  void sendsTheRequestAsItCameWithItsLabelsAndOurs() {
    for (CustomJob job : ProtoSamples.everyFieldAndUnknownOnes()) {
      service.start(
          new Order(STORY.starting(), TrainingServiceContract.KEY, CustomJobMapper.toDomain(job)));
      CreateCustomJobRequest sent = vertex.requests(CreateCustomJobRequest.class).getLast();
      assertThat(sent.getParent()).isEqualTo(STORY.place().parent());
      assertThat(sent.getCustomJob())
          .isEqualTo(
              job.toBuilder()
                  .putAllLabels(
                      Map.of(
                          "trainyard-job", "17",
                          "trainyard-attempt", "1",
                          "trainyard-yard", "yard",
                          "trainyard-key", TrainingServiceContract.KEY.fingerprint()))
                  .build());
    }
  }

  @Test
  void answersWithTheRemoteJob() {
    assertThat(start())
        .isEqualTo(
            new Started(
                new RemoteJob(
                    STORY.place().parent() + "/customJobs/1",
                    STORY.id(),
                    1,
                    RemoteJob.State.PENDING,
                    null,
                    null,
                    null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INVALID_ARGUMENT    | Invalid image URI",
        "OUT_OF_RANGE        | too far",
        "NOT_FOUND           | no such tensorboard",
        "FAILED_PRECONDITION | the key is disabled",
        "PERMISSION_DENIED   | Permission 'iam.serviceAccounts.actAs' denied on service account x",
      })
  void isRefusedForWhatWillNeverBeAccepted(Code code, String words) {
    assertThat(startWith(Mishap.error(Statuses.of(code, words))))
        .isEqualTo(new Refused(new JobError(code.getNumber(), words)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RESOURCE_EXHAUSTED  | QUOTA    | 120 | The following quota metrics exceed quota limits: aiplatform.googleapis.com/custom_model_training_nvidia_l4_gpus, aiplatform.googleapis.com/custom_model_training_cpus",
        "RESOURCE_EXHAUSTED  | CAPACITY | 300 | Resources are insufficient in region: us-central1. Try a different region.",
        "FAILED_PRECONDITION | CAPACITY | 300 | Resources are insufficient in region: us-central1.",
        "RESOURCE_EXHAUSTED  | API_RATE |  60 | Quota exceeded for quota metric 'Job submission requests' and limit 'per minute'",
        "RESOURCE_EXHAUSTED  | API_RATE |  60 | slow down",
        "PERMISSION_DENIED   | BACKOFF  |  30 | Permission 'aiplatform.customJobs.create' denied",
        "UNAUTHENTICATED     | BACKOFF  |  30 | token expired",
        "UNIMPLEMENTED       | BACKOFF  |  30 | HTTP status code 404",
        "FAILED_PRECONDITION | BACKOFF  |  30 | Service agents are being provisioned. Please try again in a few minutes.",
      })
  void isThrottledByWhatPasses(Code code, WaitReason reason, long seconds, String words) {
    StartOutcome outcome = startWith(Mishap.error(Statuses.of(code, words)));
    assertThat(outcome).isInstanceOf(Throttled.class);
    Wait wait = ((Throttled) outcome).waitsFor();
    assertThat(wait.reason()).isEqualTo(reason);
    assertThat(wait.until()).isEqualTo(JobStory.NOON.plusSeconds(seconds));
    assertThat(wait.words()).contains(reason == WaitReason.QUOTA ? "nvidia_l4_gpus, " : words);
  }

  @ParameterizedTest
  @EnumSource(
      value = Code.class,
      names = {
        "UNAVAILABLE",
        "DEADLINE_EXCEEDED",
        "INTERNAL",
        "UNKNOWN",
        "CANCELLED",
        "ABORTED",
        "DATA_LOSS",
        "ALREADY_EXISTS"
      })
  void isUnclearWhereSomethingMayHaveBeenCreated(Code code) {
    assertThat(startWith(Mishap.errorAfterAll(Statuses.of(code, "lost"))))
        .isEqualTo(new Unclear(code + ": lost"));
  }

  @Test
  void waitsLongerAfterEachAttempt() {
    assertThat(Stream.of(1, 2, 3, 4, 5, 50).map(Backoff.QUOTA::after))
        .containsExactly(
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));
  }

  @Test
  void readsARefusalThatNamesManyViolations() {
    List<Violation> violations =
        Collections.nCopies(100, new Violation("job_spec.worker_pool_specs[0]", "x".repeat(200)));
    vertex.next(
        Mishap.error(
            io.grpc.Status.INVALID_ARGUMENT
                .withDescription(Statuses.foundErrors(violations))
                .asRuntimeException()));
    assertThat(start()).isInstanceOf(Refused.class);
  }

  @Test
  void cleansWordsThatCannotBeWrittenDown() {
    assertThat(startWith(Mishap.error(Statuses.of(Code.NOT_FOUND, "a\0b\tc"))))
        .isEqualTo(new Refused(new JobError(5, "a?b\tc")));
  }

  @Test
  void sendsNothingWhenTheLeaseCouldEndBeforeTheAnswer() {
    SettableClock clock = new SettableClock(JobStory.NOON.plusSeconds(1).plus(JobStory.LEASE));
    clock.advance(Duration.ofSeconds(-19));
    try (VertexTrainingService late =
        new VertexTrainingService(
            VertexSettings.emulator(vertex.address(), "yard"), Services.ENOUGH, clock, _ -> {})) {
      assertThat(late.start(order())).isInstanceOf(Throttled.class);
      assertThat(vertex.calls()).isZero();
      clock.advance(Duration.ofSeconds(-1));
      assertThat(late.start(order())).isInstanceOf(Started.class);
    }
  }

  private StartOutcome startWith(Mishap mishap) {
    vertex.next(mishap);
    return start();
  }

  private StartOutcome start() {
    return service.start(order());
  }

  private static Order order() {
    return new Order(STORY.starting(), TrainingServiceContract.KEY, aContainerJob());
  }
}
