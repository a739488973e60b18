package dev.trainyard.cli.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
  private static final Paint PLAIN = new Paint(false);

  @Test
  void makesColumnsAsWideAsTheirWidestCell() {
    Table table = new Table("A", "LONG", "C").row("wide cell", "x", "").row("y", "z", "end");
    assertThat(table.lines(PLAIN))
        .containsExactly("A          LONG  C", "wide cell  x", "y          z     end");
  }

  @Test
  void linesUpBehindWideCharacters() {
    Table table = new Table("NAME", "X").row("訓練", "1").row("e\u0301", "2");
    assertThat(table.lines(PLAIN)).containsExactly("NAME  X", "訓練  1", "e\u0301     2");
  }

  @Test
  void keepsACellOnOneLine() {
    assertThat(new Table("WHY").row("one\ntwo\r\nthree").lines(PLAIN)).contains("one two three");
  }

  @Test
  void coloursDoNotMoveColumns() {
    Table table = new Table("STATE", "X").row("FAILED", "1").row("SUCCEEDED", "2");
    assertThat(
            table.lines(new Paint(true)).stream().map(line -> line.replaceAll("\033\\[\\d+m", "")))
        .containsExactlyElementsOf(table.lines(PLAIN));
    assertThat(table.lines(new Paint(true)).get(1)).startsWith("\033[31mFAILED\033[0m");
  }

  @Test
  void refusesARowOfAnotherWidth() {
    assertThatThrownBy(() -> new Table("A", "B").row("1")).hasMessage("2 cells expected, got 1");
  }
}
