package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.gson.JsonParser;
import com.google.protobuf.util.JsonFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example over three pools, as its request says, and with a worker less. */
class ParameterServerTest {
  private static final Path EXAMPLES =
      Path.of(System.getProperty("trainyard.examples", "../../examples"));

  @TempDir Path state;

  @Test
  void trainsWhatAllWorkersKnowTogether() throws Exception {
    assertThat(lossOf(2)).isLessThan(0.01);
  }

  @Test
  void trainsWorseWithoutOneOfThem() throws Exception {
    assertThat(lossOf(1)).isGreaterThan(0.1);
  }

  private double lossOf(int workers) throws Exception {
    try (Site site = Site.process(state)) {
      Path code = Files.createDirectories(site.bucket("demo").resolve("code/parameters"));
      for (String file : new String[] {"train.py", "model.py"}) {
        Files.copy(EXAMPLES.resolve("parameters").resolve(file), code.resolve(file));
      }
      CustomJob.Builder asked = CustomJob.newBuilder();
      JsonFormat.parser().merge(Files.readString(EXAMPLES.resolve("jobs/parameters.json")), asked);
      asked.getJobSpecBuilder().getWorkerPoolSpecsBuilder(1).setReplicaCount(workers);

      CustomJob job = site.runToEnd(asked.build());

      assertThat(job.getState())
          .as(site.log(job, "workerpool0-0"))
          .isEqualTo(JobState.JOB_STATE_SUCCEEDED);
      String metrics =
          Files.readString(site.bucket("demo").resolve("parameters/model/metrics.json"));
      return JsonParser.parseString(metrics)
          .getAsJsonObject()
          .getAsJsonObject("final")
          .get("loss")
          .getAsDouble();
    }
  }
}
