package dev.trainyard.cli.dlq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.context.FormatOption;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private FormatOption format = new FormatOption();

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
    if (newest.isEmpty() && format.in(around).isPlainTable()) {
      out().println("No dead letters.");
    } else {
      List<JsonNode> letters = new ArrayList<>();
      newest.forEach(letter -> letters.add(letter.json(redriven.has(letter))));
      format.answer(letters, table(newest, redriven), around);
    }
    return 0;
  }

  private static Table table(Deque<Letter> letters, Redriven redriven) {
    Table table = new Table("LETTER", "AT", "ORIGIN", "REDRIVEN", "WHY");
    for (Letter letter : letters) {
      table.row(
          letter.id(),
          letter.at().toString(),
          letter.origin(),
          redriven.has(letter) ? "yes" : "no",
          letter.why());
    }
    return table;
  }
}
