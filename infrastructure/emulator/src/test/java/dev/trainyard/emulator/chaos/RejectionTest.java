package dev.trainyard.emulator.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.gax.rpc.ApiException;
import com.google.cloud.aiplatform.v1.AcceleratorType;
import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.MachineSpec;
import com.google.cloud.aiplatform.v1.Scheduling;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.rpc.Code;
import dev.trainyard.emulator.Specs;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class RejectionTest {
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

  private static ApiException refusal(ThrowingCallable call) {
    return catchThrowableOfType(ApiException.class, call);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UNAVAILABLE       | 503 | The service is currently unavailable.
          INTERNAL          | 500 | Internal error encountered.
          ABORTED           | 409 | The operation was aborted.
          UNKNOWN           | 500 | Unknown Error.
          DEADLINE_EXCEEDED | 504 | Deadline expired before operation could complete.
          UNAUTHENTICATED   | 401 | Request had invalid authentication credentials.
          PERMISSION_DENIED | 403 | Permission 'aiplatform.customJobs.create' denied on resource '//aiplatform.googleapis.com/projects/demo/locations/us-central1' (or it may not exist).
          CANCELLED         | 499 | The operation was cancelled.
          """)
  void refusesACreateInGooglesWordsAndDoesNothing(Code code, int status, String words)
      throws Exception {
    stand.faults.on("CreateCustomJob").status(code);

    ApiException refusal = refusal(() -> stand.create());
    HttpResponse<String> answer = stand.createOverHttp();

    assertThat(refusal.getStatusCode().getCode().name()).isEqualTo(code.name());
    assertThat(refusal).hasMessageContaining(words);
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonObject error = JsonParser.parseString(answer.body()).getAsJsonObject();
    assertThat(error.getAsJsonObject("error").get("status").getAsString()).isEqualTo(code.name());
    assertThat(error.getAsJsonObject("error").get("message").getAsString()).startsWith(words);
    assertThat(stand.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"DEADLINE_EXCEEDED", "UNAVAILABLE", "INTERNAL"})
  void refusesACreateAfterItHasHappened(Code code) {
    stand.faults.on("CreateCustomJob").first(1).statusAfterEffect(code);

    assertThat(refusal(() -> stand.create()).getStatusCode().getCode().name())
        .isEqualTo(code.name());
    assertThat(stand.list()).hasSize(1);
  }

  @Test
  void saysWhyAnAccessIsDenied() {
    stand.faults.on("GetCustomJob").permissionDenied();
    CustomJob job = stand.create();

    ApiException refusal = refusal(() -> stand.get(job));

    assertThat(refusal.getReason()).isEqualTo("IAM_PERMISSION_DENIED");
    assertThat(refusal.getMetadata()).containsEntry("permission", "aiplatform.customJobs.get");
  }

  @Test
  void saysThatATokenHasExpired() {
    stand.faults.on("*").unauthenticated();

    assertThat(refusal(() -> stand.list()).getReason()).isEqualTo("ACCESS_TOKEN_EXPIRED");
  }

  @Test
  void refusesForARequestQuotaInTheWordsForIt() throws Exception {
    stand.faults.on("CreateCustomJob").requestQuota();

    ApiException refusal = refusal(() -> stand.create());

    assertThat(refusal)
        .hasMessageContaining(
            "Quota exceeded for quota metric 'Job or LRO submission requests' and limit 'Job or"
                + " LRO submission requests per minute per region' of service"
                + " 'aiplatform.googleapis.com' for consumer 'project_id:demo'.");
    assertThat(refusal.getReason()).isEqualTo("RATE_LIMIT_EXCEEDED");
    assertThat(refusal.getMetadata())
        .containsEntry("quota_limit_value", "60")
        .containsEntry("quota_location", "us-central1");
    assertThat(stand.createOverHttp().statusCode()).isEqualTo(429);
  }

  @Test
  void refusesEveryRequestBeyondARate() {
    stand.faults.on("CreateCustomJob", "DeleteCustomJob").perMinute(0);

    assertThat(refusal(() -> stand.create())).hasMessageContaining("Quota exceeded");
    assertThat(stand.list()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NVIDIA_L4, g2-standard-4, STANDARD, custom_model_training_nvidia_l4_gpus",
    "NVIDIA_TESLA_T4, n1-standard-4, SPOT, custom_model_training_preemptible_nvidia_t4_gpus",
    "NVIDIA_A100_80GB, a2-ultragpu-1g, STANDARD, custom_model_training_nvidia_a100_80gb_gpus",
    "NVIDIA_H100_80GB, a3-highgpu-1g, FLEX_START, custom_model_training_preemptible_nvidia_h100_gpus",
    "NVIDIA_H100_MEGA_80GB, a3-megagpu-8g, STANDARD, custom_model_training_nvidia_h100_mega_gpus",
    "TPU_V5_LITEPOD, ct5lp-hightpu-1t, STANDARD, custom_model_training_tpu_v5e"
  })
  void refusesForTrainingQuotaOfTheAcceleratorsAskedFor(
      AcceleratorType type, String machine, Scheduling.Strategy strategy, String metric) {
    stand.faults.on("CreateCustomJob").trainingQuota();
    CustomJob.Builder job = Specs.aShellJob("true").toBuilder();
    job.getJobSpecBuilder().getSchedulingBuilder().setStrategy(strategy);
    job.getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(0)
        .setMachineSpec(
            MachineSpec.newBuilder()
                .setMachineType(machine)
                .setAcceleratorType(type)
                .setAcceleratorCount(1));

    assertThat(refusal(() -> stand.client.createCustomJob(Stand.PARENT, job.build())))
        .hasMessageEndingWith(
            "The following quota metrics exceed quota limits: aiplatform.googleapis.com/" + metric);
  }

  @Test
  void refusesForTrainingQuotaOfProcessorsOrOfTheMetricGiven() {
    PostedFault derived = stand.faults.on("CreateCustomJob").trainingQuota();
    assertThat(refusal(() -> stand.create()))
        .hasMessageEndingWith("aiplatform.googleapis.com/custom_model_training_cpus");
    stand.faults.remove(derived.id());

    stand.faults.on("CreateCustomJob").trainingQuota("a, other.googleapis.com/b");
    assertThat(refusal(() -> stand.create()))
        .hasMessageEndingWith("limits: aiplatform.googleapis.com/a, other.googleapis.com/b");
  }

  @Test
  void refusesWhereNoMachineIsFree() throws Exception {
    stand.faults.on("CreateCustomJob").in("us-central1").stockout();

    assertThat(refusal(() -> stand.create()))
        .hasMessageContaining(
            "Resources are insufficient in region: us-central1. Try a different region or use a"
                + " different accelerator.");
    assertThat(stand.createOverHttp().statusCode()).isEqualTo(429);
    assertThat(
            stand.client.createCustomJob(
                "projects/demo/locations/europe-west4", Specs.aShellJob("true")))
        .isNotNull();
  }
}
