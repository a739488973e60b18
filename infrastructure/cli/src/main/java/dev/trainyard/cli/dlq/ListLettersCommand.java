package dev.trainyard.cli.dlq;

import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows dead letters. */
@Command(
    name = "list",
    description = "Shows submissions that were turned away, and why: the newest, oldest first.")
final class ListLettersCommand extends LetterCommand {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many, the newest; 50.")
  private int limit = 50;

  ListLettersCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Deque<Letter> newest = new ArrayDeque<>();
    each(letter -> {
      newest.add(letter);
      if (newest.size() > Math.max(1, limit)) {
        newest.remove();
      }
    });
    Redriven redriven = Redriven.read(kafka());
    if (wantsJson()) {
      newest.forEach(letter -> out().println(letter.json(redriven.has(letter))));
    } else if (newest.isEmpty()) {
      out().println("No dead letters.");
    } else {
      print(newest, redriven);
    }
    return 0;
  }

  private void print(Deque<Letter> letters, Redriven redriven) {
    Table table = new Table("LETTER", "AT", "ORIGIN", "REDRIVEN", "WHY");
    for (Letter letter : letters) {
      table.row(
          letter.id(),
          letter.at().toString(),
          letter.origin(),
          redriven.has(letter) ? "yes" : "no",
          letter.why());
    }
    table.lines(around.paint()).forEach(out()::println);
  }
}
