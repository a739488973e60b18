package dev.trainyard.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands about jobs have in common: a server, and a table or JSON as the answer. */
@Command(mixinStandardHelpOptions = true)
public abstract class JobCommand implements Callable<Integer> {
  enum Format {
    table,
    json
  }

  protected final Surroundings around;

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}; table.")
  private Format format = Format.table;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  protected JobCommand(Surroundings around) {
    this.around = around;
  }

  protected JobsApi api() {
    return server.connect(around);
  }

  protected PrintWriter out() {
    return spec.commandLine().getOut();
  }

  protected PrintWriter err() {
    return spec.commandLine().getErr();
  }

  protected boolean wantsJson() {
    return format == Format.json;
  }

  /** JSON as the server gave it, one value per line, or the table. */
  protected void answer(List<JsonNode> values, Table table) {
    if (wantsJson()) {
      values.forEach(value -> out().println(value));
    } else {
      table.lines(around.paint()).forEach(out()::println);
    }
  }

  protected void answer(JsonNode value) {
    out().println(Json.pretty(value));
  }
}
