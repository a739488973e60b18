package dev.trainyard.cli;

import static dev.trainyard.cli.menu.Entry.command;

import dev.trainyard.cli.batches.BatchesGroup;
import dev.trainyard.cli.completion.CompletionCommand;
import dev.trainyard.cli.context.command.ContextsGroup;
import dev.trainyard.cli.customjobs.CustomJobsGroup;
import dev.trainyard.cli.demo.DemoCommand;
import dev.trainyard.cli.dlq.DlqGroup;
import dev.trainyard.cli.doctor.DoctorCommand;
import dev.trainyard.cli.jobs.HistoryGroup;
import dev.trainyard.cli.jobs.JobsGroup;
import dev.trainyard.cli.local.EmulatorCommand;
import dev.trainyard.cli.local.StatusCommand;
import dev.trainyard.cli.local.UpCommand;
import dev.trainyard.cli.menu.Entry;
import dev.trainyard.cli.queues.QueuesGroup;
import dev.trainyard.cli.queues.QuotasGroup;
import dev.trainyard.cli.sources.BenchCommand;
import dev.trainyard.cli.sources.ChaosCommand;
import dev.trainyard.cli.sources.DistCommand;
import dev.trainyard.cli.sources.TestCommand;
import dev.trainyard.cli.stage.StageCommand;
import dev.trainyard.cli.workshop.Workshop;
import java.util.List;

/** Every command, under the headings and in the order in which help shows them. */
final class Commands {
  /** Commands of one kind. */
  record Group(String heading, List<Entry> commands) {}

  static final List<Group> GROUPS =
      List.of(
          new Group(
              "Run it",
              List.of(
                  command("demo", DemoCommand::new),
                  command("up", UpCommand::new),
                  command("emulator", _ -> new EmulatorCommand()),
                  command("stage", StageCommand::new))),
          new Group(
              "Jobs",
              List.of(
                  CustomJobsGroup.entry(Workshop::room),
                  JobsGroup.entry(),
                  BatchesGroup.entry(),
                  QueuesGroup.entry(),
                  QuotasGroup.entry())),
          new Group(
              "Operate", List.of(HistoryGroup.entry(), DlqGroup.entry(), ContextsGroup.entry())),
          new Group(
              "This machine",
              List.of(
                  command("status", StatusCommand::new),
                  command("doctor", DoctorCommand::new),
                  command(
                      "completion",
                      around -> new CompletionCommand(() -> Trainyard.commandLine(around))))),
          new Group(
              "In a checkout of the sources",
              List.of(
                  command("test", _ -> new TestCommand()),
                  command("bench", _ -> new BenchCommand()),
                  command("chaos", _ -> new ChaosCommand()),
                  command("dist", _ -> new DistCommand()))));

  private Commands() {}

  static List<Entry> all() {
    return GROUPS.stream().flatMap(group -> group.commands().stream()).toList();
  }

  /** What the words need, of all. */
  static List<Entry> meantBy(String... words) {
    return Entry.meantBy(List.of(words), all());
  }
}
