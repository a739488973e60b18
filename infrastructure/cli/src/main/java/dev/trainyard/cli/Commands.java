package dev.trainyard.cli;

import dev.trainyard.cli.completion.CompletionCommand;
import dev.trainyard.cli.demo.DemoCommand;
import dev.trainyard.cli.doctor.DoctorCommand;
import dev.trainyard.cli.jobs.CancelCommand;
import dev.trainyard.cli.jobs.DescribeCommand;
import dev.trainyard.cli.jobs.HistoryCommand;
import dev.trainyard.cli.jobs.ListCommand;
import dev.trainyard.cli.jobs.ReplayCommand;
import dev.trainyard.cli.jobs.SubmitCommand;
import dev.trainyard.cli.jobs.WatchCommand;
import dev.trainyard.cli.local.EmulatorCommand;
import dev.trainyard.cli.local.StatusCommand;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.local.UpCommand;
import dev.trainyard.cli.sources.BenchCommand;
import dev.trainyard.cli.sources.ChaosCommand;
import dev.trainyard.cli.sources.DistCommand;
import dev.trainyard.cli.sources.TestCommand;
import dev.trainyard.cli.stage.StageCommand;
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
      CommandLine line = new CommandLine(made.apply(around));
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
                  command("submit", SubmitCommand::new),
                  command("list", ListCommand::new),
                  command("describe", DescribeCommand::new),
                  command("watch", WatchCommand::new),
                  command("cancel", CancelCommand::new))),
          new Group(
              "Operate",
              List.of(
                  command("history", HistoryCommand::new, command("replay", ReplayCommand::new)))),
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
