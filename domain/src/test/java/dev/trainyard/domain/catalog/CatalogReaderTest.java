package dev.trainyard.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogReaderTest {
  private static final String HEAD = "# a remark\nformat trainyard-catalog-1\n\nas-of 2026-11-23\n";

  @Test
  void readsAListWithoutMachines() {
    Catalog catalog = CatalogReader.read(HEAD + "region us-central1\nregion us-east1 us-west1");
    assertThat(catalog.asOf()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(catalog.isRegion("us-west1")).isTrue();
    assertThat(catalog.isRegion("us-west2")).isFalse();
    assertThat(catalog.machine("n1-standard-4")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "motor v8                          | line 5 (motor) is not a kind of fact",
        "region                            | line 5 has no value: region",
        "format trainyard-catalog-1        | needs one line format, has 2",
        "as-of 2026-11-24                  | needs one line as-of, has 2",
        "cpu n1-standard                   | line 5 (cpu) has too few values",
        "gpu g2 NVIDIA_L5 4=1              | line 5 (gpu) names an accelerator that is none: NVIDIA_L5",
        "gpu g2 NVIDIA_L4 4                | line 5 (gpu) has a value that is not SIZE=VALUE: 4",
        "gpu g2 NVIDIA_L4 4=one            | line 5 (gpu) has counts that are no numbers: one",
        "gpu g2 NVIDIA_L4 4=1 4=2          | line 5 (gpu) lists g2-4 again",
        "attach NVIDIA_L4 1 n9-1           | says something of machines that are not listed: [n9-1]",
        "reservation n9-1                  | says something of machines that are not listed: [n9-1]",
        "ended NVIDIA_L4 today             | line 5 (ended) has a day that is none: today",
      })
  void refusesWhatItDoesNotUnderstand(String line, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogReader.read(HEAD + line + "\nregion us-central1"))
        .withMessage(message);
  }

  @Test
  void refusesAnotherFormat() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogReader.read("format trainyard-catalog-2\nas-of 2026-11-23"))
        .withMessage("line 1 (format) is not trainyard-catalog-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogReader.read("as-of 2026-11-23"))
        .withMessage("needs one line format, has 0");
  }
}
