package dev.trainyard.cli.logs;

import dev.trainyard.cli.api.LogLines.Line;
import dev.trainyard.cli.show.Paint;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of many replicas: each begins with who printed it, in a colour of its own, where a person
 * reads; else in the four columns of gcloud, between tabs.
 */
public final class LinePrinter {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xx");

  private final PrintWriter out;
  private final Paint paint;
  private final boolean isRead;
  private final List<String> replicas = new ArrayList<>();

  /**
   * @param isRead whether a person reads
   */
  public LinePrinter(PrintWriter out, Paint paint, boolean isRead) {
    this.out = out;
    this.paint = paint;
    this.isRead = isRead;
  }

  /** A text of several lines becomes as many, each with what says whose it is. */
  public void print(Line line) {
    line.text().lines().forEach(text -> out.println(isRead ? read(line, text) : plain(line, text)));
    if (line.text().isEmpty()) {
      out.println(isRead ? read(line, "") : plain(line, ""));
    }
    out.flush();
  }

  private String read(Line line, String text) {
    String who = paint.voice(place(line.replica()), "%-14s".formatted(line.replica()));
    String words = isGrave(line.severity()) ? paint.grave(text) : text;
    return paint.faint(at(line.time(), CLOCK)) + " " + who + " " + words;
  }

  private int place(String replica) {
    if (!replicas.contains(replica)) {
      replicas.add(replica);
    }
    return replicas.indexOf(replica);
  }

  private static boolean isGrave(String severity) {
    return switch (severity) {
      case "ERROR", "CRITICAL", "ALERT", "EMERGENCY" -> true;
      default -> false;
    };
  }

  private static String plain(Line line, String text) {
    return String.join("\t", line.severity(), at(line.time(), STAMP), line.replica(), text);
  }

  private static String at(Instant time, DateTimeFormatter form) {
    return form.format(time.atZone(ZoneId.systemDefault()));
  }
}
