package dev.trainyard.cli.jobs;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.api.HistoryEntry;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.HistoryTable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows every transition of a job. */
@Command(
    name = "history",
    description =
        "Shows every transition of a job: when, who, through what, and why; or tells transitions once more.")
public final class HistoryCommand extends JobCommand {
  // why: picocli would ask for it before 'replay', too, if it had to be there
  @Parameters(paramLabel = "ID", arity = "0..1", description = "The job's id.")
  private String id = "";

  public HistoryCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    if (id.isEmpty()) {
      throw badInput(
          "Missing the ID of a job. To tell history once more: trainyard history replay.");
    }
    List<HistoryEntry> entries = api().history(id);
    answer(entries.stream().map(HistoryEntry::json).toList(), HistoryTable.of(entries));
    return 0;
  }
}
