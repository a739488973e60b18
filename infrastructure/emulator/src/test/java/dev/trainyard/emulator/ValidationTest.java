package dev.trainyard.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.gax.rpc.InvalidArgumentException;
import com.google.cloud.aiplatform.v1.CustomJob;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidationTest {
  @TempDir Path state;

  @Test
  void refusesABadRequestNamingEveryViolationAndWritesNothing() throws Exception {
    CustomJob bad = Specs.aJob(Specs.aShellPool(2, "true")).toBuilder().clearDisplayName().build();

    try (Site site = Site.noop(state)) {
      assertThatThrownBy(() -> site.create(bad))
          .isInstanceOf(InvalidArgumentException.class)
          .hasMessageContaining("List of found errors:\t1.Field: ")
          .hasMessageContaining("display_name")
          .hasMessageContaining("job_spec.worker_pool_specs[0].replica_count");
      assertThat(site.client.listCustomJobs(Site.PARENT).iterateAll()).isEmpty();
    }
  }

  @Test
  void takesLocalFilesWhereVertexWantsABucket() throws Exception {
    CustomJob.Builder local =
        Specs.aJob(Specs.aPackagePool("trainer.task", "file:///tmp/trainer-0.1.tar.gz"))
            .toBuilder();
    local.getJobSpecBuilder().getBaseOutputDirectoryBuilder().setOutputUriPrefix("file:///tmp/out");

    try (Site site = Site.noop(state)) {
      CustomJob job = site.create(local.build());

      assertThat(job.getJobSpec()).isEqualTo(local.getJobSpec());
    }
  }
}
