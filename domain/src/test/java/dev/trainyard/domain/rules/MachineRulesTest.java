package dev.trainyard.domain.rules;

import static dev.trainyard.domain.rules.Expect.inPool;
import static dev.trainyard.domain.spec.AcceleratorType.*;
import static dev.trainyard.domain.testkit.PoolBuilder.aPool;
import static dev.trainyard.domain.testkit.PoolBuilder.machine;
import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.spec.AcceleratorType;
import dev.trainyard.domain.spec.CustomJob;
import dev.trainyard.domain.spec.MachineSpec;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineRulesTest {
  private static final String TYPE = "machine_spec.machine_type";
  private static final String ACCELERATOR = "machine_spec.accelerator_type";
  private static final String COUNT = "machine_spec.accelerator_count";
  private static final String PARTITION = "machine_spec.gpu_partition_size";
  private static final String PAIR =
      "Both `accelerator_type` and `accelerator_count` should be specified or none.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n1-standard-1",
        "n1-standard-2",
        "n2d-standard-8",
        "c2d-standard-8",
        "c3-standard-8",
        "m2-ultramem-208",
        "m3-megamem-64",
        "f1-micro",
        "g1-small",
        "e2-micro",
        "n1-custom-4-8192",
        "foo",
        "n2-standard-",
        "n2-standard-0",
        "n2-standard-big",
        "a2-highgpu-3",
        "-",
        "cloud-tpu-2"
      })
  void refusesAMachineTypeThatIsNotForTraining(String type) {
    new Expect(
            on(machine(type)),
            "job_spec.worker_pool_specs[0]." + TYPE,
            "Machine type \"" + type + "\" is not supported.")
        .isRefused();
  }

  static Stream<Arguments> refusesAnAccelerator() {
    String takes = "is not supported for machine type";
    return Stream.of(
        inPool("no count", on("n1-standard-4", NVIDIA_TESLA_T4, 0), ACCELERATOR, PAIR),
        inPool("no type", on("n1-standard-4", ACCELERATOR_TYPE_UNSPECIFIED, 1), ACCELERATOR, PAIR),
        inPool("negative", on("n1-standard-4", NVIDIA_TESLA_T4, -1), COUNT, "not be negative"),
        inPool(
            "a stranger",
            on("n1-standard-4", NVIDIA_TESLA_A100, 1),
            ACCELERATOR,
            "Accelerator \"NVIDIA_TESLA_A100\" is not supported for machine type \"n1-standard-4\""),
        inPool("K80", on("n1-standard-4", NVIDIA_TESLA_K80, 1), ACCELERATOR, takes),
        inPool("on e2", on("e2-standard-4", NVIDIA_TESLA_T4, 1), ACCELERATOR, takes),
        inPool("on a new n2", on("n2-standard-24", NVIDIA_TESLA_T4, 1), ACCELERATOR, takes),
        inPool("another's", on("g2-standard-4", NVIDIA_TESLA_T4, 1), ACCELERATOR, takes),
        inPool("TPU on n1", on("n1-standard-4", TPU_V3, 8), ACCELERATOR, takes),
        inPool("v5e by type", tpu("ct5lp-hightpu-4t", TPU_V5_LITEPOD, 4), ACCELERATOR, takes),
        inPool("none on cloud-tpu", on(machine("cloud-tpu")), ACCELERATOR, "needs an"),
        inPool("7 TPU cores", on("cloud-tpu", TPU_V2, 7), COUNT, "8, a multiple of 32"),
        inPool("built in 8", on("a2-highgpu-8g", NVIDIA_TESLA_A100, 4), COUNT, "takes 8"),
        inPool("a slice", slice("1/7", 1), PARTITION, "1g.10gb"));
  }

  @ParameterizedTest
  @MethodSource
  void refusesAnAccelerator(Expect expect) {
    expect.isRefused();
  }

  static Stream<Arguments> warns() {
    return Stream.of(
        inPool("new n2", on(machine("n2-standard-24")), TYPE, "\"n2-standard-24\""),
        inPool("new g2", on("g2-standard-128", NVIDIA_L4, 16), TYPE, "\"g2-standard-128\""),
        inPool("new n1", on("n1-standard-128", NVIDIA_TESLA_T4, 3), TYPE, "may refuse it"),
        inPool("P100 ended", on("n1-standard-4", NVIDIA_TESLA_P100, 1), ACCELERATOR, "2026-09-15"),
        inPool("not told which", on(machine("a2-highgpu-1g")), ACCELERATOR, "told which"),
        inPool("slices of two", slice("1g.10gb", 2), PARTITION, "should be 1"));
  }

  @ParameterizedTest
  @MethodSource
  void warns(Expect expect) {
    expect.isWarnedOf();
  }

  @ParameterizedTest
  @CsvSource({
    "n1-standard-8, NVIDIA_TESLA_V100, 1 2 4 8",
    "n1-highmem-2, NVIDIA_TESLA_T4, 1 2 4",
    "n1-highcpu-16, NVIDIA_TESLA_V100, 2 4 8",
    "n1-standard-32, NVIDIA_TESLA_P4, 2 4",
    "n1-highcpu-32, NVIDIA_TESLA_V100, 4 8",
    "n1-standard-64, NVIDIA_TESLA_P100, ''",
    "n1-highcpu-64, NVIDIA_TESLA_P100, 4",
    "n1-highcpu-64, NVIDIA_TESLA_V100, 8",
    "n1-highmem-96, NVIDIA_TESLA_T4, 4",
    "a2-megagpu-16g, NVIDIA_TESLA_A100, 16",
    "a3-ultragpu-8g, NVIDIA_H200_141GB, 8",
    "g2-standard-24, NVIDIA_L4, 2",
    "g4-standard-192, NVIDIA_RTX_PRO_6000, 4",
    "cloud-tpu, TPU_V3, 8 32 64"
  })
  void allowsTheCountsOfTheTables(String type, AcceleratorType accelerator, String counts) {
    assertThat(
            Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 32, 48, 64)
                .filter(count -> violations(on(type, accelerator, count), "us-central1") == 0)
                .map(String::valueOf))
        .isEqualTo(Stream.of(counts.split(" ")).filter(text -> !text.isEmpty()).toList());
  }

  @Test
  void warnsOfAnAcceleratorThatTheRegionHasNot() {
    Place finland = new Place("trainyard-test", "europe-north1");
    Findings findings = CustomJobRules.check(on("n1-standard-4", NVIDIA_TESLA_T4, 1), finland);
    assertThat(findings.violations()).isEmpty();
    assertThat(findings.warnings()).singleElement().asString().contains("in europe-north1");
  }

  private static int violations(CustomJob request, String region) {
    return CustomJobRules.check(request, new Place("trainyard-test", region)).violations().size();
  }

  private static CustomJob on(String type, AcceleratorType accelerator, int count) {
    return on(machine(type, accelerator, count));
  }

  private static CustomJob on(MachineSpec machine) {
    return aRequest().pools(aPool().on(machine).build()).build();
  }

  private static CustomJob tpu(String type, AcceleratorType accelerator, int count) {
    return on(new MachineSpec(type, accelerator, count, "2x2", null, ""));
  }

  private static CustomJob slice(String size, int count) {
    String type = "a2-highgpu-" + count + "g";
    return on(new MachineSpec(type, NVIDIA_TESLA_A100, count, "", null, size));
  }
}
