package dev.trainyard.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.HistoryEntry;
import dev.trainyard.cli.api.Job;
import dev.trainyard.cli.kafka.Event;
import dev.trainyard.cli.show.HistoryTable;
import dev.trainyard.cli.show.Paint;
import dev.trainyard.cli.show.Table;
import dev.trainyard.cli.show.Times;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what became of the jobs. */
record Report(PrintWriter out, Paint paint, Instant now) {
  void tell(List<Ending> endings) {
    heading("What was trained");
    print(models(endings));
    heading("Their states, from the history over HTTP");
    print(journeys(endings));
    heading("Their events, read back from Kafka");
    print(events(endings));
    endings.stream()
        .filter(ending -> !ending.history().isEmpty())
        .findFirst()
        .ifPresent(this::wholeHistory);
  }

  private Table models(List<Ending> endings) {
    Table table = new Table("EXAMPLE", "JOB", "STATE", "TOOK", "LOSS", "ACCURACY");
    for (Ending ending : endings) {
      table.row(
          ending.of().example(),
          ending.job().map(Job::id).orElse("-"),
          ending.job().map(Job::state).orElse("NEVER SEEN"),
          ending.job().map(job -> Times.length(job.age(now))).orElse("-"),
          number(ending.metrics(), "loss"),
          number(ending.metrics(), "accuracy"));
    }
    return table;
  }

  private static Table journeys(List<Ending> endings) {
    Table table = new Table("EXAMPLE", "ROWS", "STATES AND HOW LONG");
    for (Ending ending : endings) {
      int rows = ending.history().size();
      table.row(ending.of().example(), String.valueOf(rows), journey(ending.history()));
    }
    return table;
  }

  private static String journey(List<HistoryEntry> history) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < history.size(); i++) {
      HistoryEntry entry = history.get(i);
      boolean last = i == history.size() - 1;
      steps.add(
          entry.state()
              + (last
                  ? ""
                  : " " + Times.length(Duration.between(entry.at(), history.get(i + 1).at()))));
    }
    return String.join(" > ", steps);
  }

  private static Table events(List<Ending> endings) {
    Table table = new Table("EXAMPLE", "EVENTS", "SEQUENCE", "AS IN THE HISTORY");
    for (Ending ending : endings) {
      List<Event> events = ending.events();
      List<String> sequence = events.stream().map(e -> e.version() + " " + e.state()).toList();
      table.row(
          ending.of().example(),
          String.valueOf(events.size()),
          String.join(" > ", sequence),
          ending.isToldAsItWas() ? "yes" : "NO");
    }
    return table;
  }

  private void wholeHistory(Ending ending) {
    heading("Who moved '" + ending.of().example() + "', when and why");
    print(HistoryTable.of(ending.history()));
  }

  private void heading(String text) {
    out.println();
    out.println(paint.heading(text));
  }

  private void print(Table table) {
    table.lines(paint).forEach(line -> out.println("  " + line));
  }

  private static String number(JsonNode metrics, String name) {
    return metrics.has(name)
        ? String.format(Locale.ROOT, "%.4f", metrics.path(name).asDouble())
        : "-";
  }
}
