package dev.trainyard.emulator.run.crew;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {
  @ParameterizedTest
  @CsvSource({
    "$(A), a",
    "x$(A)y$(A), xaya",
    "$(MISSING), $(MISSING)",
    "$$(A), $(A)",
    "$$$(A), $a",
    "$A ${A}, $A ${A}",
    "$(A, $(A",
    "$(B), $(A)",
  })
  void replacesOnlyReferencesToKnownNames(String value, String expanded) {
    assertThat(Expansion.expand(value, Map.of("A", "a", "B", "$(A)"))).isEqualTo(expanded);
  }
}
