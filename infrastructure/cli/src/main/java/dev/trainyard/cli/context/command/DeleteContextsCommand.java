package dev.trainyard.cli.context.command;

import dev.trainyard.cli.context.Contexts;
import dev.trainyard.cli.local.Surroundings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets contexts. */
@Command(name = "delete", description = "Forgets contexts; the servers do not notice.")
final class DeleteContextsCommand extends ContextCommand {
  @Parameters(paramLabel = "NAME", arity = "1..*", description = "The contexts.")
  private List<String> names = List.of();

  DeleteContextsCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Contexts left = file.read();
    for (String name : names) {
      left = left.without(name);
    }
    file.write(left);
    names.forEach(name -> err().println("Deleted [" + name + "]."));
    return 0;
  }
}
