package dev.trainyard.cli.context.command;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.context.Context;
import dev.trainyard.cli.context.Contexts;
import dev.trainyard.cli.local.Surroundings;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a context. */
@Command(name = "create", description = "Makes a context and uses it from now on.")
final class CreateContextCommand extends ContextCommand {
  @Parameters(paramLabel = "NAME", description = "A name that is not taken.")
  private String name = "";

  @Mixin private PropertyOptions properties = new PropertyOptions();

  @Option(names = "--no-activate", description = "Does not use it yet.")
  private boolean inactive;

  CreateContextCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Contexts before = file.read();
    if (before.byName().containsKey(name)) {
      throw badInput(
          "There is a context '%s' already; change it with contexts set.".formatted(name));
    }
    Contexts with = before.with(new Context(name, Map.of()).with(properties.given()));
    file.write(inactive ? with : with.using(name));
    err().println(inactive ? "Created [" + name + "]." : "Created and in use: [" + name + "].");
    if (!inactive) {
      warnOfTheVariable();
    }
    return 0;
  }
}
