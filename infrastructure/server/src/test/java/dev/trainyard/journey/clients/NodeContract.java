package dev.trainyard.journey.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

interface NodeContract extends Visit {
  String DELETION = "type.googleapis.com/google.cloud.aiplatform.%s.DeleteOperationMetadata";

  @ParameterizedTest
  @ValueSource(strings = {"grpc", "rest"})
  default void livesAJobsLifeWithNode(String transport) throws Exception {
    Ledger ledger = new Ledger(visitor().house, "node-" + transport);
    Steps steps = NodeProgram.live(visitor(), transport);
    assertLife(steps);
    assertDeletion(steps);
    assertRefusals(steps);
    assertPipelines(steps);
    assertLocations(steps);
    assertMore(steps);
    ledger.putAll(steps.map("ledger", "methods"));
    ledger.write();
  }

  /** What this house tells beyond the life of jobs. */
  default void assertMore(Steps steps) {}

  private static void assertLife(Steps steps) {
    assertThat(steps.text("create", "state")).isIn("JOB_STATE_QUEUED", "JOB_STATE_PENDING");
    assertThat(steps.text("get", "accelerator")).isEqualTo("NVIDIA_TESLA_T4");
    assertThat(steps.number("get", "replicas")).isEqualTo(1);
    assertThat(steps.texts("list", "names")).hasSize(2).endsWith(steps.text("create", "name"));
    assertThat(steps.texts("list", "displayNames")).containsExactly("", "");
    assertThat(steps.text("end", "state")).isEqualTo("JOB_STATE_SUCCEEDED");
    assertThat(steps.text("cancel", "state")).isEqualTo("JOB_STATE_CANCELLED");
    assertThat(steps.number("cancel", "code")).isEqualTo(1);
    assertThat(steps.text("beta", "state")).startsWith("JOB_STATE_");
  }

  private static void assertDeletion(Steps steps) {
    String operation = steps.text("delete", "operation");
    assertThat(steps.text("delete", "metadata")).isEqualTo(DELETION.formatted("v1"));
    steps.assertRefused("deleted", "NOT_FOUND", steps.text("create", "name"));
    assertThat(steps.text("operation", "done")).isEqualTo("true");
    assertThat(steps.texts("operations", "names")).contains(operation);
    steps.assertRefused("cancelOperation", "FAILED_PRECONDITION", operation);
    steps.assertRefused("forgotten", "NOT_FOUND", operation);
    assertThat(steps.text("betaDelete", "metadata")).isEqualTo(DELETION.formatted("v1beta1"));
  }

  private static void assertPipelines(Steps steps) {
    assertThat(steps.text("pipeline", "state")).isEqualTo("PIPELINE_STATE_SUCCEEDED");
    assertThat(steps.text("pipeline", "child")).isEqualTo("first-custom-job");
    assertThat(steps.texts("pipelines", "names")).containsExactly("long", "first");
    assertThat(steps.text("cancelPipeline", "state")).isEqualTo("PIPELINE_STATE_CANCELLED");
    steps.assertRefused("deletedPipeline", "NOT_FOUND", "does not exist");
    assertThat(steps.text("childStays", "state")).isEqualTo("JOB_STATE_SUCCEEDED");
    steps.assertRefused("unservedPipeline", "UNIMPLEMENTED", "does not serve");
  }

  private static void assertLocations(Steps steps) {
    assertThat(steps.text("location", "locationId")).isEqualTo("us-central1");
    assertThat(steps.texts("locations", "ids")).contains("europe-west4");
  }

  private static void assertRefusals(Steps steps) {
    steps.assertRefused("invalid", "INVALID_ARGUMENT", "x9-huge-4");
    assertThat(steps.texts("invalid", "fields"))
        .containsExactlyInAnyOrder(
            "display_name", "job_spec.worker_pool_specs[0].machine_spec.machine_type");
    steps.assertRefused("deleteLive", "FAILED_PRECONDITION", "cancel it first");
    steps.assertRefused("badFilter", "INVALID_ARGUMENT", "Provided filter is not valid.");
    steps.assertRefused("absent", "NOT_FOUND", "does not exist");
    steps.assertRefused("unserved", "UNIMPLEMENTED", "JobService.ListHyperparameterTuningJobs");
  }
}
