package dev.trainyard.emulator.run.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.CustomJobSpec;
import com.google.cloud.aiplatform.v1.GcsDestination;
import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.Specs;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is set where, row by row: for one replica alone, and for the worker of a larger job. */
class EnvironmentTableTest {
  private static final Scene SCENE =
      new Scene(
          new Buckets(Path.of("/buckets")),
          "http://127.0.0.1:8090",
          new ProjectNumbers(Map.of("demo", "123456789012")));
  private static final String LINK = "CMLE_TRAINING_WORKERPOOL1_F47DE98115_0_SERVICE_";
  private static final String ANY = ".+";
  private static final String NOT_SET = "";

  static Stream<Arguments> rows() {
    return Stream.of(
        arguments("CLUSTER_SPEC", ANY, ANY),
        arguments("TF_CONFIG", NOT_SET, ANY),
        arguments("MASTER_ADDR", NOT_SET, "cmle-training-workerpool0-f47de98115-0"),
        arguments("MASTER_PORT", NOT_SET, "2222"),
        arguments("RANK", NOT_SET, "1"),
        arguments("WORLD_SIZE", NOT_SET, "3"),
        arguments("AIP_MODEL_DIR", NOT_SET, NOT_SET),
        arguments("AIP_CHECKPOINT_DIR", NOT_SET, NOT_SET),
        arguments("AIP_TENSORBOARD_LOG_DIR", NOT_SET, NOT_SET),
        arguments("AIP_TENSORBOARD_RESOURCE_NAME", NOT_SET, NOT_SET),
        arguments("AIP_TENSORBOARD_API_URI", NOT_SET, NOT_SET),
        arguments("AIP_TF_PROFILER_PORT", NOT_SET, NOT_SET),
        arguments("AIP_HTTP_HANDLER_PORT", NOT_SET, NOT_SET),
        arguments("CLOUD_ML_PROJECT_ID", "123456789012", "123456789012"),
        arguments("CLOUD_ML_JOB_ID", "1234567890123456789", "1234567890123456789"),
        arguments("CLOUD_ML_REGION", "us-central1", "us-central1"),
        arguments("CLOUD_ML_HP_METRIC_FILE", NOT_SET, NOT_SET),
        arguments("CLOUD_ML_TRIAL_ID", NOT_SET, NOT_SET),
        arguments("TPU_CONFIG", NOT_SET, NOT_SET),
        arguments(
            "HOSTNAME",
            "cmle-training-workerpool0-f47de98115-0",
            "cmle-training-workerpool1-f47de98115-0"),
        arguments(LINK + "HOST", NOT_SET, "cmle-training-workerpool1-f47de98115-0"),
        arguments(LINK + "PORT", NOT_SET, "2222"),
        arguments(LINK + "PORT_STATUSZ", NOT_SET, "6000"),
        arguments(LINK + "PORT_TF_PORT", NOT_SET, "2222"),
        arguments(LINK + "PORT_TRAINING_PORT", NOT_SET, "3333"),
        arguments("STORAGE_EMULATOR_HOST", "http://127.0.0.1:8090", "http://127.0.0.1:8090"),
        arguments("TRAINYARD_GCS_ROOT", "/gcs", "/gcs"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void setsAVariableWhereVertexDoes(String name, String alone, String inACrew) {
    assertThat(told(job(UnaryOperator.identity(), 1), 0).getOrDefault(name, "")).matches(alone);
    assertThat(told(job(UnaryOperator.identity(), 1, 2), 1).getOrDefault(name, ""))
        .matches(inACrew);
  }

  static Stream<Arguments> rowsOfABase() {
    return Stream.of(
        arguments("AIP_MODEL_DIR", "gs://b/out/model/"),
        arguments("AIP_CHECKPOINT_DIR", "gs://b/out/checkpoints/"),
        arguments("AIP_TENSORBOARD_LOG_DIR", "gs://b/out/logs/"));
  }

  @ParameterizedTest
  @MethodSource("rowsOfABase")
  void setsTheFoldersOfABaseOutputDirectoryInEveryReplica(String name, String value) {
    for (String prefix : new String[] {"gs://b/out", "gs://b/out/"}) {
      UnaryOperator<CustomJobSpec.Builder> base =
          spec ->
              spec.setBaseOutputDirectory(GcsDestination.newBuilder().setOutputUriPrefix(prefix));
      assertThat(told(job(base, 1, 1), 1)).containsEntry(name, value);
    }
  }

  @Test
  void setsWhatTensorBoardAndProfilerNeedWhereThereIsOne() {
    String board = "projects/demo/locations/us-central1/tensorboards/7";

    Map<String, String> told = told(job(spec -> spec.setTensorboard(board), 1), 0);

    assertThat(told)
        .containsEntry("AIP_TENSORBOARD_RESOURCE_NAME", board)
        .containsEntry("AIP_TENSORBOARD_API_URI", "http://127.0.0.1:8090");
    assertThat(told.get("AIP_TF_PROFILER_PORT"))
        .matches("[0-9]+")
        .isNotEqualTo(told.get("AIP_HTTP_HANDLER_PORT"));
  }

  @Test
  void setsThePortOfTheDashboardWhereThatIsAskedFor() {
    assertThat(told(job(spec -> spec.setEnableDashboardAccess(true), 1), 0))
        .containsKey("AIP_HTTP_HANDLER_PORT")
        .doesNotContainKey("AIP_TF_PROFILER_PORT");
  }

  @Test
  void tellsAProcessOfLoopbackAddressesAndAContainerOfHostNames() {
    CustomJob job = job(UnaryOperator.identity(), 1, 1);
    Crew crew = Crew.of(job, new Addresses());

    Map<String, String> process = told(crew, 1, Habitat.PROCESS);

    assertThat(process.get("MASTER_ADDR")).isEqualTo(crew.primary().address().host());
    assertThat(process.get("CLUSTER_SPEC")).contains(crew.primary().address() + "\"");
    assertThat(process).containsEntry("TRAINYARD_GCS_ROOT", "/buckets").containsKey("PATH");
    assertThat(told(crew, 1, Habitat.CONTAINER)).doesNotContainKey("PATH");
  }

  @Test
  void expandsReferencesToTheServiceAndToEarlierVariablesOnly() {
    CustomJob.Builder job = job(UnaryOperator.identity(), 1).toBuilder();
    job.getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(0)
        .getContainerSpecBuilder()
        .addEnv(Specs.env("FIRST", "$(CLOUD_ML_JOB_ID)/$(CLOUD_ML_REGION)"))
        .addEnv(Specs.env("SECOND", "$(FIRST) $(PATH) $(SECOND) $$(FIRST)"));

    Map<String, String> told = told(Crew.of(job.build(), new Addresses()), 0, Habitat.PROCESS);

    assertThat(told)
        .containsEntry("FIRST", "1234567890123456789/us-central1")
        .containsEntry("SECOND", "1234567890123456789/us-central1 $(PATH) $(SECOND) $(FIRST)");
  }

  @Test
  void letsACallerChooseAnotherStorage() {
    CustomJob.Builder job = job(UnaryOperator.identity(), 1).toBuilder();
    job.getJobSpecBuilder()
        .getWorkerPoolSpecsBuilder(0)
        .getContainerSpecBuilder()
        .addEnv(Specs.env("STORAGE_EMULATOR_HOST", "http://elsewhere:1"));

    assertThat(told(job.build(), 0)).containsEntry("STORAGE_EMULATOR_HOST", "http://elsewhere:1");
  }

  @Test
  void gives2222AsMasterPortToOneJobAtATime() {
    Addresses addresses = new Addresses();
    CustomJob first = job(UnaryOperator.identity(), 1, 1);
    CustomJob second = first.toBuilder().setName(Specs.NAME_OF_ONE + "0").build();

    assertThat(Crew.of(first, addresses).masterPort()).isEqualTo(2222);
    assertThat(Crew.of(second, addresses).masterPort()).isNotEqualTo(2222).isPositive();
    addresses.release(first.getName());
    assertThat(Crew.of(second, addresses).masterPort()).isEqualTo(2222);
  }

  private static Map<String, String> told(CustomJob job, int rank) {
    return told(Crew.of(job, new Addresses()), rank, Habitat.CONTAINER);
  }

  private static Map<String, String> told(Crew crew, int rank, Habitat habitat) {
    return Variables.of(crew, crew.seats().get(rank), SCENE, new Surroundings(habitat, Map.of()))
        .values();
  }

  private static CustomJob job(UnaryOperator<CustomJobSpec.Builder> more, int... replicas) {
    CustomJobSpec.Builder spec = CustomJobSpec.newBuilder();
    for (int count : replicas) {
      WorkerPoolSpec pool = Specs.aShellPool(count, "true");
      spec.addWorkerPoolSpecs(pool);
    }
    return CustomJob.newBuilder().setName(Specs.NAME_OF_ONE).setJobSpec(more.apply(spec)).build();
  }
}
