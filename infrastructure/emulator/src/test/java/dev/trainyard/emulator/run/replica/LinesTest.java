package dev.trainyard.emulator.run.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void cutsAtNewlinesAndAtTheReturnsOfAProgressBar() {
    assertThat(lines("a\n\nb\r\nc\rd")).containsExactly("a", "", "b", "c", "d");
  }

  @Test
  void endsALineThatGoesOnForTooLong() {
    assertThat(lines("x".repeat(200_000))).hasSize(4).allMatch(line -> line.length() <= 65_536);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    new Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lines::add).drain();
    return lines;
  }
}
