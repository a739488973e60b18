package dev.trainyard.cli;

import dev.trainyard.cli.batches.BatchesGroup;
import dev.trainyard.cli.completion.CompletionCommand;
import dev.trainyard.cli.context.command.ContextsCommand;
import dev.trainyard.cli.customjobs.CustomJobsCommand;
import dev.trainyard.cli.demo.DemoCommand;
import dev.trainyard.cli.dlq.DlqGroup;
import dev.trainyard.cli.doctor.DoctorCommand;
import dev.trainyard.cli.jobs.HistoryGroup;
import dev.trainyard.cli.jobs.JobsGroup;
import dev.trainyard.cli.local.EmulatorCommand;
import dev.trainyard.cli.local.StatusCommand;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.local.UpCommand;
import dev.trainyard.cli.queues.QueuesGroup;
import dev.trainyard.cli.queues.QuotasGroup;
import dev.trainyard.cli.sources.BenchCommand;
import dev.trainyard.cli.sources.ChaosCommand;
import dev.trainyard.cli.sources.DistCommand;
import dev.trainyard.cli.sources.TestCommand;
import dev.trainyard.cli.stage.StageCommand;
import dev.trainyard.cli.workshop.Workshop;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** Every command, under the headings and in the order in which help shows them. */
final class Commands {
  /** Commands of one kind. */
  record Group(String heading, List<Entry> commands) {}

  /** How a command is made, and what lies below it. */
  record Entry(String name, Function<Surroundings, Object> made, List<Entry> below) {
    CommandLine in(Surroundings around) {
      Object command = made.apply(around);
      CommandLine line = command instanceof CommandLine group ? group : new CommandLine(command);
      below.forEach(entry -> line.addSubcommand(entry.name(), entry.in(around)));
      return line;
    }
  }

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
                  command(
                      "custom-jobs",
                      around -> CustomJobsCommand.group(around, Workshop.room(around))),
                  command("jobs", JobsGroup::with),
                  command("batches", BatchesGroup::with),
                  command("queues", QueuesGroup::with),
                  command("quotas", QuotasGroup::with))),
          new Group(
              "Operate",
              List.of(
                  command("history", HistoryGroup::with),
                  command("dlq", DlqGroup::with),
                  command("contexts", ContextsCommand::group))),
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

  /** What the words need: the command that they begin with, else all. */
  static List<Entry> meantBy(String... words) {
    Optional<Entry> named =
        all().stream().filter(entry -> words.length > 0 && entry.name().equals(words[0])).findAny();
    return named.map(List::of).orElseGet(Commands::all);
  }

  private static Entry command(String name, Function<Surroundings, Object> made, Entry... below) {
    return new Entry(name, made, List.of(below));
  }
}
