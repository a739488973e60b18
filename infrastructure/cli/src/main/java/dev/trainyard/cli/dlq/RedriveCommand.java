package dev.trainyard.cli.dlq;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.local.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands dead letters in again. */
@Command(
    name = "redrive",
    description = {
      "Sends letters to their topic again, with their own key and headers: what is in already makes no second job.",
      "What was redriven before is left out. Exit code 1 if a letter cannot be sent as a whole."
    })
final class RedriveCommand extends LetterCommand {
  private static final int SOME = 500;

  @Parameters(
      paramLabel = "LETTER",
      arity = "0..*",
      description = "PARTITION/OFFSET, as 'dlq list' shows them.")
  private List<String> ids = List.of();

  @Option(names = "--all", description = "All letters that fit.")
  private boolean all;

  @Option(names = "--again", description = "Also those that were redriven before.")
  private boolean again;

  @Option(names = "--dry-run", description = "Says what would be sent, and sends nothing.")
  private boolean dry;

  private final List<Letter> chosen = new ArrayList<>();
  private final Set<String> missing = new HashSet<>();
  private int sent;
  private int before;
  private int broken;

  RedriveCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    if (ids.isEmpty() && !all && !filter().isGiven()) {
      throw badInput("Say which letters: their ids, --reason, --since, --until or --all.");
    }
    missing.addAll(ids);
    Redriven redriven = Redriven.read(kafka());
    each(letter -> choose(letter, redriven));
    if (!dry && !chosen.isEmpty()) {
      send();
    }
    report();
    return broken == 0 && missing.isEmpty() ? 0 : 1;
  }

  private void choose(Letter letter, Redriven redriven) {
    if (!ids.isEmpty() && !ids.contains(letter.id())) {
      return;
    }
    missing.remove(letter.id());
    if (!letter.isWhole()) {
      broken++;
      out().println(letter.id() + "  is not whole and cannot be sent: it was too large to keep");
    } else if (redriven.has(letter) && !again) {
      before++;
    } else {
      chosen.add(letter);
      out().println(letter.id() + (dry ? "  would go to " : "  goes to ") + letter.topic());
    }
  }

  private void send() {
    String actor = System.getProperty("user.name", "anonymous");
    try (Redrive redrive = new Redrive(kafka(), actor, around.clock())) {
      for (int from = 0; from < chosen.size(); from += SOME) {
        List<Letter> some = chosen.subList(from, Math.min(chosen.size(), from + SOME));
        redrive.send(some);
        sent += some.size();
      }
    }
  }

  private void report() {
    missing.forEach(id -> out().println(id + "  is no letter that fits"));
    out()
        .println(
            "%d %s, %d had been before."
                .formatted(
                    dry ? chosen.size() : sent, dry ? "would be redriven" : "redriven", before));
  }
}
