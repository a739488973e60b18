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

  @Test
  void putsACharacterTogetherThatCameInTwoPieces() {
    List<String> seen = new ArrayList<>();
    Lines lines = new Lines(seen::add);
    byte[] text = "Größe 🚂\n".getBytes(StandardCharsets.UTF_8);
    for (byte one : text) {
      lines.feed(new byte[] {one});
    }

    assertThat(seen).containsExactly("Größe 🚂");
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    new Lines(lines::add).drain(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    return lines;
  }
}
