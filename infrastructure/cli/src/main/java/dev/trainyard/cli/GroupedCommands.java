package dev.trainyard.cli;

import dev.trainyard.cli.Commands.Group;
import dev.trainyard.cli.menu.Entry;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;

/** The list of commands in help, under headings, with the first sentence of each. */
final class GroupedCommands implements IHelpSectionRenderer {
  private static final int INDENT = 2;

  @Override
  public String render(Help help) {
    StringBuilder text = new StringBuilder();
    for (Group group : Commands.GROUPS) {
      text.append("%n%s:%n".formatted(help.colorScheme().text("@|bold " + group.heading() + "|@")));
      text.append(table(group, help));
    }
    return text.toString();
  }

  private static TextTable table(Group group, Help help) {
    int names = Commands.all().stream().mapToInt(entry -> entry.name().length()).max().orElse(0);
    int width = help.commandSpec().usageMessage().width();
    int left = names + INDENT + 2;
    TextTable table =
        TextTable.forColumns(
            help.colorScheme(),
            new Column(left, INDENT, Column.Overflow.SPAN),
            new Column(width - left, 0, Column.Overflow.WRAP));
    Map<String, Help> commands = help.subcommands();
    for (Entry entry : group.commands()) {
      table.addRowValues(
          help.colorScheme().commandText(entry.name()),
          help.colorScheme().text(summary(Objects.requireNonNull(commands.get(entry.name())))));
    }
    return table;
  }

  private static String summary(Help command) {
    String[] header = command.commandSpec().usageMessage().header();
    String[] description = command.commandSpec().usageMessage().description();
    String said = header.length > 0 ? header[0] : description.length > 0 ? description[0] : "";
    int end = said.indexOf(". ");
    return end < 0 ? said : said.substring(0, end + 1);
  }
}
