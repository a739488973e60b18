package dev.trainyard.emulator.run.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectNumbersTest {
  private final ProjectNumbers numbers = new ProjectNumbers(Map.of("demo", "42"));

  @Test
  void knowsWhatItWasToldAndKeepsANumber() {
    assertThat(numbers.of("demo")).isEqualTo("42");
    assertThat(numbers.of("123456789012")).isEqualTo("123456789012");
  }

  @Test
  void makesUpTheSameNumberForTheSameId() {
    assertThat(numbers.of("other"))
        .matches("[0-9]{12}")
        .isEqualTo(new ProjectNumbers(Map.of()).of("other"))
        .isNotEqualTo(numbers.of("another"));
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProjectNumbers(Map.of("demo", "x")))
        .withMessageContaining("project demo");
  }
}
