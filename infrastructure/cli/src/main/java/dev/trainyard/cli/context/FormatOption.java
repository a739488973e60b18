package dev.trainyard.cli.context;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.format.Format;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The flag that says how an answer is written; a table, unless it or the context says else. */
public final class FormatOption {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "table, json, jsonl, yaml, value(FIELD,...), csv(...), table(...), flattened, none; else the context's, a table.")
  private String format = "";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @SuppressWarnings("NullAway.Init") // why: picocli sets command
  public FormatOption() {}

  /**
   * @throws dev.trainyard.cli.api.CommandFailedException if there is no such format
   */
  public Format in(Surroundings around) {
    String kept =
        format.isEmpty()
            ? new Aim(around, Map.of(), ServerOptions.contextOf(command, around)).format()
            : format;
    return Format.read(kept.isEmpty() ? "table" : kept);
  }

  /** Prints the values in the format that is wanted, or the table. */
  public void answer(List<JsonNode> values, Table table, Surroundings around) {
    if (in(around).isPlainTable()) {
      table.lines(around.paint()).forEach(command.commandLine().getOut()::println);
    } else {
      in(around).writer().list(values, command.commandLine().getOut());
    }
  }
}
