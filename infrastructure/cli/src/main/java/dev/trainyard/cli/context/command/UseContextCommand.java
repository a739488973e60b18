package dev.trainyard.cli.context.command;

import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a context the current one. */
@Command(name = "use", description = "Uses a context from now on.")
final class UseContextCommand extends ContextCommand {
  @Parameters(paramLabel = "NAME", description = "The context; none for no context.")
  private String name = "";

  UseContextCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    file.write(file.read().using(name));
    err().println("In use: [" + name + "].");
    warnOfTheVariable();
    return 0;
  }
}
