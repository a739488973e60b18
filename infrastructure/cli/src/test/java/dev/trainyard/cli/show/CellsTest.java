package dev.trainyard.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "train, 5",
    "Größe, 5",
    "e\u0301te\u0301, 3",
    "訓練, 4",
    "かな, 4",
    "한국, 4",
    "ＡＢ, 4",
    "\uD83D\uDE80, 2",
    "\uD83D\uDC69\u200D\uD83D\uDD2C, 2",
    "\uD83C\uDDE9\uD83C\uDDEA, 2",
    "\u2764\uFE0F, 2",
    "a\u200Bb, 2",
    "→…, 2"
  })
  void countsWhatATerminalShows(String text, int cells) {
    assertThat(Cells.of(text)).isEqualTo(cells);
  }
}
