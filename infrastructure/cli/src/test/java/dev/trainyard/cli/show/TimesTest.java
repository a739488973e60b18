package dev.trainyard.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource({
    "PT0.25S,0.3 s",
    "PT59.9S,59.9 s",
    "PT3M5S,3 min 5 s",
    "PT2H7M1S,2 h 7 min",
    "PT76H,3 d 4 h"
  })
  void readsAsPeopleSayIt(Duration time, String words) {
    assertThat(Times.length(time)).isEqualTo(words);
  }
}
