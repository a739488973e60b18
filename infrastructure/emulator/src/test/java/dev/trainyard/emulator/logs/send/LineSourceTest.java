package dev.trainyard.emulator.logs.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.emulator.logs.read.LogFile;
import dev.trainyard.emulator.logs.read.LogLine;
import dev.trainyard.emulator.logs.read.Merge;
import dev.trainyard.emulator.logs.read.Positions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineSourceTest {
  @TempDir Path folder;

  @Test
  void givesTheLineThatIsWrittenJustBeforeTheJobEnds() {
    LogFile file = new LogFile("service", folder.resolve("service.log"));
    LineSource source =
        new LineSource(
            new Merge(List.of(file), Positions.NONE),
            _ -> true,
            merge -> merge.look(List.of(file)),
            () -> writes(file, "2026-11-23T12:00:02.000000Z service last\n"));
    List<String> page = new ArrayList<>();

    LineSource.Found found = source.read(line -> page.add(line.text()), 1000);

    assertThat(page).containsExactly("last");
    assertThat(found).isEqualTo(LineSource.Found.END);
  }

  private static boolean writes(LogFile file, String text) {
    try {
      Files.writeString(file.path(), text);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void stopsWhereAPageIsFull() throws IOException {
    LogFile file = new LogFile("service", folder.resolve("service.log"));
    Files.writeString(file.path(), "2026-11-23T12:00:02.000000Z service four\n".repeat(10));
    LineSource source =
        new LineSource(new Merge(List.of(file), Positions.NONE), _ -> true, _ -> {}, () -> true);
    List<LogLine> page = new ArrayList<>();

    assertThat(source.read(page::add, 9)).isEqualTo(LineSource.Found.MORE);
    assertThat(page).hasSize(3);
    assertThat(source.read(page::add, 1000)).isEqualTo(LineSource.Found.END);
    assertThat(page).hasSize(10);
  }
}
