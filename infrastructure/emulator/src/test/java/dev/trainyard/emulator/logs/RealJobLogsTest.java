package dev.trainyard.emulator.logs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.Rest;
import dev.trainyard.emulator.Site;
import dev.trainyard.emulator.Specs;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of jobs that really run. */
@Timeout(120)
class RealJobLogsTest {
  @TempDir Path state;

  @Test
  void areFollowedToTheirLastLine() throws Exception {
    try (Site site = Site.process(state)) {
      String loop = "for i in $(seq 1 300); do echo line-$i; done; echo trouble >&2";
      CustomJob job =
          site.create(Specs.aJob(Specs.aShellPool(1, loop), Specs.aShellPool(2, "echo worker")));
      Rest rest = new Rest(site.endpoint);
      String logs = "/emulator/v1/" + job.getName() + "/logs";

      List<String> lines = rest.get(logs + ":all?follow=true&format=text").body().lines().toList();

      assertThat(lines).filteredOn(line -> line.contains("stdout line-")).hasSize(300);
      assertThat(lines).filteredOn(line -> line.endsWith("stderr trouble")).hasSize(1);
      assertThat(lines).filteredOn(line -> line.endsWith("Job completed successfully.")).hasSize(1);
      assertThat(lines.subList(lines.size() - 4, lines.size()))
          .contains("event: end", "data: {\"state\":\"JOB_STATE_SUCCEEDED\"}");
      site.client.deleteCustomJobAsync(job.getName()).get(30, TimeUnit.SECONDS);
      assertThat(rest.get(logs + "/workerpool0-0").json().getAsJsonArray("lines")).hasSize(301);
    }
  }
}
