package dev.trainyard.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.api.LogLines.Line;
import dev.trainyard.cli.format.Format;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordPrinterTest {
  private static final Line FIRST =
      new Line(Instant.parse("2026-03-01T12:00:00.5Z"), "INFO", "workerpool0-0", "a,b");
  private static final Line SECOND =
      new Line(Instant.parse("2026-03-01T12:00:01Z"), "ERROR", "service", "two\nlines");

  private final StringWriter text = new StringWriter();

  private RecordPrinter printer(String format) {
    return new RecordPrinter(new PrintWriter(text, true), Format.read(format));
  }

  @Test
  void printsARecordAsSoonAsItComes() {
    RecordPrinter printer = printer("jsonl");
    printer.print(FIRST);
    assertThat(text.toString())
        .isEqualTo(
            """
            {"severity":"INFO","timestamp":"2026-03-01T12:00:00.500Z","task_name":"workerpool0-0","message":"a,b"}
            """);
    printer.print(SECOND);
    printer.end();
    assertThat(text.toString().lines()).hasSize(2).last().asString().contains("two\\nlines");
  }

  @Test
  void headsTheRecordsOnce() {
    RecordPrinter printer = printer("csv(task_name,message)");
    printer.print(FIRST);
    printer.print(SECOND);
    printer.end();
    assertThat(text.toString())
        .isEqualTo("task_name,message\nworkerpool0-0,\"a,b\"\nservice,\"two\nlines\"\n");
  }

  @Test
  void keepsWhatMustBeSeenAsAWholeForTheEnd() {
    RecordPrinter printer = printer("json(message)");
    printer.print(FIRST);
    printer.print(SECOND);
    assertThat(text.toString()).isEmpty();
    printer.end();
    assertThat(text.toString())
        .isEqualTo(
            "[\n  {\n    \"message\": \"a,b\"\n  },\n  {\n    \"message\": \"two\\nlines\"\n  }\n]\n");
  }

  @Test
  void sortsWhereAColumnAsksForIt() {
    RecordPrinter printer = printer("value(severity:sort=1)");
    printer.print(FIRST);
    printer.print(SECOND);
    printer.end();
    assertThat(text.toString()).isEqualTo("ERROR\nINFO\n");
  }

  @Test
  void noLinesAreAnEmptyList() {
    printer("json").end();
    assertThat(text.toString()).isEqualTo("[]\n");
  }
}
