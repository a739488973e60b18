package dev.trainyard.cli.jobs;

import dev.trainyard.cli.api.HistoryEntry;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.HistoryTable;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows every transition of a job. */
@Command(
    name = "history",
    description = "Shows every transition of a job: when, who, through what, and why.")
final class HistoryCommand extends JobCommand {
  @Parameters(paramLabel = "ID", description = "The job's id.")
  private String id = "";

  HistoryCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    List<HistoryEntry> entries = api().history(id);
    answer(entries.stream().map(HistoryEntry::json).toList(), HistoryTable.of(entries));
    return 0;
  }
}
