package dev.trainyard.cli.format;

import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.format.key.Columns;
import dev.trainyard.cli.format.text.Scan;
import dev.trainyard.cli.format.write.FlatWriter;
import dev.trainyard.cli.format.write.JsonWriter;
import dev.trainyard.cli.format.write.LinesWriter;
import dev.trainyard.cli.format.write.NothingWriter;
import dev.trainyard.cli.format.write.Signs;
import dev.trainyard.cli.format.write.TableWriter;
import dev.trainyard.cli.format.write.ValuesWriter;
import dev.trainyard.cli.format.write.Writer;
import dev.trainyard.cli.format.write.YamlWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A format as the user wrote it: {@code table[no-heading](name.basename(), state:label=NOW)}.
 *
 * @param attributes those in brackets
 */
public record Format(Kind kind, Map<String, String> attributes, Columns columns) {
  public Format {
    attributes = Map.copyOf(attributes);
  }

  /**
   * @throws CommandFailedException if there is no such format; it names what is not known
   */
  public static Format read(String text) {
    Scan scan = new Scan("--format", text);
    Kind kind = Kind.read(scan);
    Map<String, String> attributes = kind.readAttributes(scan);
    Columns columns = scan.skipSpace().peek() == '(' ? Columns.read(scan) : Columns.NONE;
    if (!scan.skipSpace().atEnd()) {
      throw scan.wrong("Nothing more is expected here");
    }
    return new Format(kind, attributes, columns);
  }

  /** Whether it is {@code table} and leaves the columns to the command. */
  public boolean isPlainTable() {
    return kind == Kind.TABLE && columns.isEmpty();
  }

  /** Whether each record of a list can be written before the next is known. */
  public boolean isStream() {
    return kind != Kind.TABLE && kind != Kind.JSON && !columns.isSorting();
  }

  /** For what follows records that are written. */
  public Format withoutHeading() {
    Map<String, String> bare = new HashMap<>(attributes);
    bare.put("no-heading", "");
    return new Format(kind, bare, columns);
  }

  public Writer writer() {
    if (kind.needsColumns() && columns.isEmpty()) {
      throw CommandFailedException.badInput(
          "--format: %s needs columns, as in %s(name,state).".formatted(kind.word(), kind.word()));
    }
    return switch (kind) {
      case TABLE -> new TableWriter(columns, !attributes.containsKey("no-heading"));
      case JSON -> new JsonWriter(columns);
      case JSONL -> new LinesWriter(columns);
      case YAML, DEFAULT -> new YamlWriter(columns);
      case FLATTENED, TEXT -> new FlatWriter(columns);
      case NONE, DISABLE -> new NothingWriter();
      case CSV -> new ValuesWriter(columns, signs(",", true));
      case VALUE, GET -> new ValuesWriter(columns, signs("\t", false));
    };
  }

  private Signs signs(String separator, boolean csv) {
    return new Signs(
        csv && !attributes.containsKey("no-heading"),
        csv ? !attributes.containsKey("no-quote") : attributes.containsKey("quote"),
        attribute("separator", separator),
        attribute("delimiter", ";"),
        attribute("terminator", "\n"));
  }

  private String attribute(String name, String otherwise) {
    return Objects.requireNonNullElse(attributes.get(name), otherwise)
        .replace("\\n", "\n")
        .replace("\\t", "\t");
  }
}
