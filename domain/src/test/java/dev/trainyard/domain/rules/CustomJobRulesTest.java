package dev.trainyard.domain.rules;

import static dev.trainyard.domain.testkit.PoolBuilder.aPool;
import static dev.trainyard.domain.testkit.PoolBuilder.machine;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.spec.AcceleratorType;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.DiskSpec;
import dev.trainyard.domain.spec.Scheduling;
import dev.trainyard.domain.spec.Scheduling.Strategy;
import dev.trainyard.domain.testkit.JobRequests;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomJobRulesTest {
  static Stream<CustomJob> acceptsEveryRequestOfTheTestkit() {
    return Stream.concat(
        Stream.of(JobRequests.aContainerJob(), JobRequests.aPythonJob()),
        JobRequests.everyField().stream());
  }

  @ParameterizedTest
  @MethodSource
  void acceptsEveryRequestOfTheTestkit(CustomJob request) {
    Expect.isAccepted(request);
  }

  @Test
  void findsSixMistakesAtOnceInTheOrderOfTheChecks() {
    CustomJob request =
        aRequest()
            .named(" ")
            .labels(Map.of("Team", "a"))
            .pools(
                aPool()
                    .of(2)
                    .on(machine("n1-standard-4", AcceleratorType.NVIDIA_TESLA_T4, 0))
                    .disk(new DiskSpec("floppy", 0))
                    .build())
            .scheduling(new Scheduling(null, false, Strategy.STANDARD, false, Duration.ofHours(1)))
            .build();

    assertThat(CustomJobRules.check(request, Places.aPlace()).violations())
        .extracting(Violation::field)
        .containsExactly(
            "display_name",
            "job_spec.worker_pool_specs[0].replica_count",
            "job_spec.worker_pool_specs[0].machine_spec.accelerator_type",
            "job_spec.worker_pool_specs[0].disk_spec.boot_disk_type",
            "job_spec.scheduling.max_wait_duration",
            "labels");
  }

  @Test
  void refusesALocationThatIsNoRegion() {
    Place nowhere = new Place("trainyard-test", "us-nowhere1");
    assertThat(CustomJobRules.check(JobRequests.aContainerJob(), nowhere).violations())
        .containsExactly(
            new Violation(
                "parent",
                "Location \"us-nowhere1\" is not a region of custom training, such as us-central1."));
  }

  @Test
  void saysWhatIsWrongWithAText() {
    assertThat(CustomJobRules.check(aRequest().named("a\0").build(), Places.aPlace()).violations())
        .containsExactly(
            new Violation(
                "display_name", "display_name must not contain the character NUL (U+0000)."));
    assertThat(
            CustomJobRules.check(aRequest().named("a\ud800").build(), Places.aPlace()).violations())
        .containsExactly(
            new Violation(
                "display_name",
                "display_name must be Unicode; it has half of a surrogate pair at 1."));
  }

  @Test
  void countsWhatItDoesNotTell() {
    CustomJob request =
        aRequest().models(Collections.nCopies(1005, " ").toArray(String[]::new)).build();
    Findings findings = CustomJobRules.check(request, Places.aPlace());
    assertThat(findings.violations()).hasSize(1001);
    assertThat(findings.violations().getLast().message()).isEqualTo("There are 5 more violations.");
  }
}
