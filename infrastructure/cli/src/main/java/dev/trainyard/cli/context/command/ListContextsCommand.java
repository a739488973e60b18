package dev.trainyard.cli.context.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.context.Contexts;
import dev.trainyard.cli.format.Format;
import dev.trainyard.cli.local.Surroundings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows all contexts. */
@Command(name = "list", description = "Shows all contexts; tokens are not shown.")
final class ListContextsCommand extends ContextCommand {
  private static final String TABLE =
      "table(name, inUse.yesno(yes='*',no=''), server, project, location, token.yesno(no=''), format)";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Such as json, yaml or value(name); a table.")
  private String format = TABLE;

  ListContextsCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Format read = Format.read(format);
    Contexts contexts = file.read();
    List<JsonNode> shown =
        contexts.byName().values().stream()
            .map(context -> ShownContext.of(context, contexts))
            .toList();
    if (shown.isEmpty()) {
      err().println("No contexts. trainyard contexts create makes one.");
    }
    (read.isPlainTable() ? Format.read(TABLE) : read).writer().list(shown, out());
    return 0;
  }
}
