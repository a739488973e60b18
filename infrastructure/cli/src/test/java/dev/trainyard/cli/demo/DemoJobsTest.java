package dev.trainyard.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.testkit.Places;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoJobsTest {
  @Test
  void everyRunHasABucketAndKeysOfItsOwn() throws IOException {
    List<DemoJob> jobs = DemoJobs.of(Places.examples(), "one");
    assertThat(jobs)
        .extracting(DemoJob::example)
        .containsExactly("container", "distributed", "hello", "logistic", "parameters");
    assertThat(jobs)
        .allSatisfy(job ->
            assertThat(job.request())
                .contains("demo-one/")
                .doesNotContain("gs://demo/")
                .doesNotContain("}/demo/"));
    assertThat(jobs)
        .extracting(DemoJob::key)
        .doesNotHaveDuplicates()
        .allMatch(key -> key.startsWith("demo/one/"));
  }
}
