package dev.trainyard.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.domain.spec.AcceleratorType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogTest {
  private static final Catalog CATALOG = Catalog.vertex();

  @Test
  void knowsTheRegionsOfCustomTraining() {
    assertThat(
            Stream.of("us-central1", "europe-west15", "us-west8", "africa-south1", "me-west1")
                .filter(CATALOG::isRegion))
        .hasSize(5);
    assertThat(Stream.of("global", "us-east7", "us", "").filter(CATALOG::isRegion)).isEmpty();
  }

  @Test
  void tellsAListedSizeFromANewOne() {
    assertThat(CATALOG.machine("n2-standard-16")).get().matches(Machine::isListed);
    assertThat(CATALOG.machine("n2-standard-24")).get().matches(machine -> !machine.isListed());
    assertThat(CATALOG.machine("n1-standard-2")).isEmpty();
  }

  @Test
  void knowsWhatIsBuiltIn() {
    assertThat(CATALOG.machine("a4x-highgpu-4g").orElseThrow().builtIn())
        .contains(AcceleratorType.NVIDIA_GB200);
    assertThat(CATALOG.machine("n1-standard-4").orElseThrow().builtIn()).isEmpty();
  }

  @Test
  void countsInMultiples() {
    Counts cores = Counts.parse("8,32*");
    assertThat(cores.words()).isEqualTo("8, a multiple of 32");
    assertThat(Counts.parse("1,2").words()).isEqualTo("1, 2");
    assertThat(CATALOG.machine("cloud-tpu").orElseThrow().accelerators())
        .containsEntry(AcceleratorType.TPU_V2, cores);
    assertThat(Stream.of(-32, 0, 1, 8, 16, 32, 40, 64, 96).filter(cores::allow))
        .containsExactly(8, 32, 64, 96);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACCELERATOR_TYPE_UNSPECIFIED", "NVIDIA_TESLA_K80", "TPU_V4_POD", "TPU_V5_LITEPOD"})
  void offersEachAcceleratorSomewhereButNotEverywhere(AcceleratorType accelerator) {
    assertThat(CATALOG.isOffered(accelerator, "us-central1")).isTrue();
    assertThat(CATALOG.isOffered(accelerator, "africa-south1")).isFalse();
  }
}
