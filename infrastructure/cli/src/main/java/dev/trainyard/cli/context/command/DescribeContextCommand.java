package dev.trainyard.cli.context.command;

import dev.trainyard.cli.context.Contexts;
import dev.trainyard.cli.format.Format;
import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a context. */
@Command(name = "describe", description = "Shows a context, the one in use if none is named.")
final class DescribeContextCommand extends ContextCommand {
  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The context.")
  private String name = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Such as json or value(server); yaml.")
  private String format = "yaml";

  DescribeContextCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Format read = Format.read(format);
    Contexts contexts = file.read();
    String meant = name.isEmpty() ? contexts.current() : name;
    if (meant.isEmpty()) {
      err().println("No context is in use. trainyard contexts use NAME uses one.");
      return 0;
    }
    read.writer().one(ShownContext.of(contexts.get(meant), contexts), out());
    return 0;
  }
}
