package dev.trainyard.cli.customjobs.job;

import dev.trainyard.cli.api.CustomJobsApi;
import dev.trainyard.cli.api.Endpoint;
import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.context.ServerOptions;
import dev.trainyard.cli.format.Format;
import dev.trainyard.cli.format.write.Writer;
import dev.trainyard.cli.local.Surroundings;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands about custom jobs have in common. */
@Command(mixinStandardHelpOptions = true)
public abstract class CustomJobCommand implements Callable<Integer> {
  /** The one job table where a format says no more than {@code table}. */
  private static final String TABLE =
      "table(name.basename():label=JOB, displayName:label=NAME, state, createTime:label=CREATED)";

  protected final Surroundings around;

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(
      names = {"--region", "--location"},
      paramLabel = "REGION",
      description =
          "The region; else TRAINYARD_LOCATION, CLOUDSDK_AI_REGION, the context's, us-central1.")
  private String region = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "yaml, json, jsonl, table(...), value(FIELD,...), csv(...), flattened, none; else the context's, yaml.")
  private String format = "";

  @Option(
      names = {"-q", "--quiet"},
      description = "As gcloud has it; nothing is ever asked here.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  protected CustomJobCommand(Surroundings around) {
    this.around = around;
  }

  protected final Aim aim() {
    return server.aim(around, region);
  }

  /** Says on the way which server it is, as gcloud does. */
  protected final CustomJobsApi api(Aim aim) {
    Endpoint endpoint = aim.endpoint();
    err()
        .println("Using endpoint [" + endpoint.address().toString().replaceFirst("/*$", "/") + "]");
    return new CustomJobsApi(endpoint);
  }

  /** Refuses a format that is not known before anything is asked of a server. */
  protected final Writer writer(Aim aim) {
    String said = format.isEmpty() ? aim.format() : format;
    Format wanted = Format.read(said.isEmpty() ? "yaml" : said);
    return (wanted.isPlainTable() ? Format.read(TABLE) : wanted).writer();
  }

  /**
   * The format that this very command was given; {@code table} alone stands for the given table.
   * None if it was given none, whatever the context says.
   */
  protected final Optional<Format> givenFormat(String table) {
    return Optional.of(format)
        .filter(given -> !given.isEmpty())
        .map(Format::read)
        .map(given -> given.isPlainTable() ? Format.read(table) : given);
  }

  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  protected final PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
