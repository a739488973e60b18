package dev.trainyard.cli.context.command;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.context.Contexts;
import dev.trainyard.cli.context.Property;
import dev.trainyard.cli.local.Surroundings;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Changes a context. */
@Command(
    name = "set",
    description = "Changes what is given; an empty value, as in --token=, takes it away.")
final class SetContextCommand extends ContextCommand {
  @Parameters(paramLabel = "NAME", description = "The context.")
  private String name = "";

  @Mixin private PropertyOptions properties = new PropertyOptions();

  SetContextCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Map<Property, String> given = properties.given();
    if (given.isEmpty()) {
      throw badInput("Nothing to set: give --server, --project or another property.");
    }
    Contexts contexts = file.read();
    file.write(contexts.with(contexts.get(name).with(given)));
    err().println("Updated [" + name + "].");
    return 0;
  }
}
