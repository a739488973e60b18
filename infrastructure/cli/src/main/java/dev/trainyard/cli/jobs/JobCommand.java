package dev.trainyard.cli.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.context.FormatOption;
import dev.trainyard.cli.context.ServerOptions;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.show.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the commands about jobs have in common: a server, and a format for the answer. */
@Command(mixinStandardHelpOptions = true)
public abstract class JobCommand implements Callable<Integer> {
  protected final Surroundings around;

  @Mixin private ServerOptions server = new ServerOptions();

  @Mixin private FormatOption format = new FormatOption();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  protected JobCommand(Surroundings around) {
    this.around = around;
  }

  protected JobsApi api() {
    return api(aim());
  }

  protected JobsApi api(Aim aim) {
    return new JobsApi(aim.endpoint(), aim.project());
  }

  protected Aim aim() {
    return server.aim(around);
  }

  protected Aim aim(String location) {
    return server.aim(around, location);
  }

  protected PrintWriter out() {
    return spec.commandLine().getOut();
  }

  protected PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Whether the command shows its answer in its own way. */
  protected boolean isPlain() {
    return format.in(around).isPlainTable();
  }

  /** What the server gave, in the format that is wanted, or the table. */
  protected void answer(List<JsonNode> values, Table table) {
    format.answer(values, table, around);
  }

  protected void answer(List<JsonNode> values) {
    format.in(around).writer().list(values, out());
  }

  /** What the server gave, in the format that is wanted, or a sentence. */
  protected void answer(JsonNode value, String sentence) {
    if (isPlain()) {
      out().println(sentence);
    } else {
      answer(value);
    }
  }

  protected void answer(JsonNode value) {
    format.in(around).writer().one(value, out());
  }
}
