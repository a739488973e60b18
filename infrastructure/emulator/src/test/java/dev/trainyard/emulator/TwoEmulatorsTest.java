package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two in one process, as tests that run side by side have them. */
class TwoEmulatorsTest {
  @TempDir Path one;
  @TempDir Path other;

  @Test
  void keepTheirReplicasApart() throws Exception {
    try (Site first = Site.process(one);
        Site second = Site.process(other)) {
      CustomJob lasting =
          first.create(
              Specs.aJob(Specs.aPythonPool(1, "import time; print('here'); time.sleep(600)")));
      first.awaitLog(lasting, "workerpool0-0", "here");

      CustomJob brief = second.runToEnd(Specs.aJob(Specs.aPythonPool(1, "print('there')")));

      assertThat(second.log(brief, "workerpool0-0")).contains("there");
      assertThat(brief.getState()).isEqualTo(JobState.JOB_STATE_SUCCEEDED);
    }
  }
}
