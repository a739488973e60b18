package dev.trainyard.emulator.logs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;

  /** One line a second, of very different lengths. */
  private LogFile aFile(int lines) throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      int length = i % 500 == 499 ? 65_000 : random.nextInt(200);
      text.append(START.plusSeconds(i)).append(" stdout ").append(i).append(' ');
      text.append("\u00e9".repeat(length)).append('\n');
    }
    Path path = folder.resolve("workerpool0-0.log");
    Files.writeString(path, text);
    return new LogFile("workerpool0-0", path);
  }

  private static List<Integer> numbers(Merge merge) {
    List<Integer> numbers = new ArrayList<>();
    for (LogLine line = merge.next(); line != null; line = merge.next()) {
      numbers.add(Integer.parseInt(line.text().substring(0, line.text().indexOf(' '))));
    }
    return numbers;
  }

  @Test
  void isReadLineByLineHoweverLongTheyAre() throws IOException {
    LogFile file = aFile(3000);
    Merge merge = new Merge(List.of(file), Positions.NONE);
    List<Integer> numbers = numbers(merge);
    assertThat(numbers).hasSize(3000).isSorted().startsWith(0).endsWith(2999);
    assertThat(merge.positions()).hasToString("workerpool0-0=" + file.size());
  }

  @Test
  void isFoundByTimeFromAnyPlace() throws IOException {
    LogFile file = aFile(3000);
    for (int second : List.of(0, 1, 498, 499, 500, 1234, 2998, 2999)) {
      long start = file.seek(START.plusSeconds(second));
      assertThat(numbers(new Merge(List.of(file), _ -> start))).startsWith(second).endsWith(2999);
    }
    assertThat(file.seek(START.minusSeconds(1))).isZero();
    assertThat(file.seek(START.plusSeconds(3000))).isEqualTo(file.size());
  }

  @Test
  void givesItsLastLines() throws IOException {
    LogFile file = aFile(3000);
    for (int lines : List.of(0, 1, 2, 700, 2999, 3000, 9000)) {
      List<Integer> last = numbers(new Tail(lines, _ -> true).of(List.of(file)));
      assertThat(last).hasSize(Math.min(lines, 3000)).isSorted();
      assertThat(last).endsWith(lines == 0 ? new Integer[0] : new Integer[] {2999});
    }
    assertThat(
            numbers(
                new Tail(3, line -> line.time().getEpochSecond() % 1000 == 0).of(List.of(file))))
        .hasSizeLessThan(3000)
        .hasSizeGreaterThan(2000);
  }

  @Test
  void showsATornLineAsItIs() throws IOException {
    Path path = folder.resolve("service.log");
    Files.writeString(path, "2026-11-23T12:0\nyesterday stdout x\n\n");
    Merge merge = new Merge(List.of(new LogFile("service", path)), Positions.NONE);
    List<String> texts = new ArrayList<>();
    for (LogLine line = merge.next(); line != null; line = merge.next()) {
      texts.add(line.text());
    }
    assertThat(texts).containsExactly("2026-11-23T12:0", "yesterday stdout x", "");
  }
}
