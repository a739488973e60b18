package dev.trainyard.cli.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.cli.api.LogLines.Line;
import dev.trainyard.cli.show.Paint;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class LinePrinterTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text, true);

  private static Line line(String severity, String replica, String text) {
    return new Line(NOON, severity, replica, text);
  }

  private static String local(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).format(NOON.atZone(ZoneId.systemDefault()));
  }

  @Test
  void printsTheColumnsOfGcloudWhereNobodyReads() {
    LinePrinter printer = new LinePrinter(out, new Paint(false), false);
    printer.print(line("INFO", "workerpool0-0", "loss 0.5"));
    assertThat(text.toString())
        .isEqualTo("INFO\t" + local("yyyy-MM-dd HH:mm:ss xx") + "\tworkerpool0-0\tloss 0.5\n");
  }

  @Test
  void saysOfEachLineOfATextWhoseItIs() {
    new LinePrinter(out, new Paint(false), true).print(line("ERROR", "service", "one\ntwo\n"));
    assertThat(text.toString().lines())
        .containsExactly(
            local("HH:mm:ss.SSS") + " service        one",
            local("HH:mm:ss.SSS") + " service        two");
  }

  @Test
  void printsAnEmptyLine() {
    new LinePrinter(out, new Paint(false), false).print(line("INFO", "service", ""));
    assertThat(text.toString().lines()).hasSize(1);
  }

  @Test
  void givesEachReplicaAColourOfItsOwn() {
    LinePrinter printer = new LinePrinter(out, new Paint(true), true);
    printer.print(line("INFO", "workerpool0-0", "a"));
    printer.print(line("INFO", "workerpool1-0", "b"));
    printer.print(line("ERROR", "workerpool0-0", "c"));
    assertThat(text.toString().lines().toList())
        .satisfiesExactly(
            a -> assertThat(a).contains("\033[36mworkerpool0-0"),
            b -> assertThat(b).contains("\033[33mworkerpool1-0"),
            c -> assertThat(c).contains("\033[36mworkerpool0-0").endsWith("\033[31mc\033[0m"));
  }
}
