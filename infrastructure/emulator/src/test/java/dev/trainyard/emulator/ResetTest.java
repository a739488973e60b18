package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.trainyard.emulator.fate.Fates;
import dev.trainyard.emulator.quota.Quotas;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetTest {
  private static final String PLACE = "/v1/" + Site.PARENT;
  private static final String PIPELINE =
      """
      {"displayName": "p", "trainingTaskDefinition":
         "gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml",
       "trainingTaskInputs": {"worker_pool_specs": [{
         "machineSpec": {"machine_type": "n1-standard-4"}, "replica_count": 1.0,
         "containerSpec": {"imageUri": "us-docker.pkg.dev/demo/images/train:1"}}]}}
      """;

  @TempDir Path state;

  @Test
  void leavesNothingThatCallersCanSee() throws Exception {
    EmulatorSettings settings = EmulatorSettings.of(Mode.NOOP, state).withPace(Site.quick());
    try (Emulator emulator = Emulator.start(settings);
        Site site = Site.at(emulator.endpoint(), state)) {
      Rest rest = new Rest(emulator.endpoint());
      assertThat(rest.post(PLACE + "/trainingPipelines", PIPELINE).status()).isEqualTo(200);
      var job = site.runToEnd(Specs.aShellJob("true"));
      assertThat(rest.delete("/v1/" + job.getName()).status()).isEqualTo(200);
      emulator.faults().on("GetCustomJob").unavailable();
      emulator.quotas().set(Quotas.UNLIMITED.with("custom_model_training_cpus", 1));
      Fates usual = emulator.fates().fates();
      emulator.fates().set(usual.withSeed(usual.seed() + 1));

      emulator.reset();

      assertThat(emulator.faults().all()).isEmpty();
      assertThat(emulator.quotas().quotas()).isEqualTo(Quotas.UNLIMITED);
      assertThat(emulator.fates().fates()).isEqualTo(usual);
      for (String list : List.of("customJobs", "trainingPipelines", "operations")) {
        assertThat(rest.get(PLACE + "/" + list).json().entrySet()).as(list).isEmpty();
      }
      assertThat(site.create(Specs.aShellJob("true")).getName()).isGreaterThan(job.getName());
    }
  }

  @Test
  void startsWithFaultsFromTheFirstCall() throws Exception {
    try (Emulator emulator =
        Emulator.start(
            EmulatorSettings.of(Mode.NOOP, state).withProjectsByNumber(Map.of("123", "demo")),
            faults -> faults.on("ListCustomJobs").of("demo").aborted())) {
      Rest rest = new Rest(emulator.endpoint());

      assertThat(rest.get(PLACE + "/customJobs").status()).isEqualTo(409);
      assertThat(rest.get("/v1/projects/123/locations/us-central1/customJobs").status())
          .as("the project by its number")
          .isEqualTo(409);
      assertThat(
              JsonParser.parseString(rest.get("/emulator/v1/faults").body())
                  .getAsJsonObject()
                  .getAsJsonArray("faults"))
          .hasSize(1);
    }
  }
}
