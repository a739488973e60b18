package dev.trainyard.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trainyard.cli.api.Json;
import dev.trainyard.cli.context.FormatOption;
import dev.trainyard.cli.context.Property;
import dev.trainyard.cli.context.ServerOptions;
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

/** Says what is missing on this machine, and what to do. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Says what is missing on this machine, and what to do about it.",
      "Asks nobody but this machine and the server that is named. Exit code 0 if jobs can run here, else 1."
    })
public final class DoctorCommand implements Callable<Integer> {
  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Option(
      names = "--server",
      paramLabel = "URL",
      defaultValue = "${env:TRAINYARD_SERVER:-}",
      description = "A server to ask for its health, too; else TRAINYARD_SERVER, the context's.")
  private String server = "";

  @Mixin private FormatOption format = new FormatOption();

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  public DoctorCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    List<Look> looks =
        List.of(
            new LanguagesLook(),
            new EngineLook(),
            new MachineLook(),
            new ServersLook(named(), ServerOptions.aimOf(spec, around).authorities()),
            new CredentialsLook());
    List<Finding> findings = looks.stream().flatMap(look -> look.at(around).stream()).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (format.in(around).isPlainTable()) {
      show(findings, out);
    } else {
      List<JsonNode> found = findings.stream().<JsonNode>map(DoctorCommand::json).toList();
      format.in(around).writer().list(found, out);
    }
    return findings.stream().anyMatch(finding -> finding.verdict() == Verdict.MISSING) ? 1 : 0;
  }

  private String named() {
    return server.isEmpty() ? ServerOptions.contextOf(spec, around).get(Property.SERVER) : server;
  }

  private void show(List<Finding> findings, PrintWriter out) {
    Table table = new Table("", "WHAT", "FOUND");
    findings.forEach(
        finding -> table.row(finding.verdict().name(), finding.what(), finding.found()));
    table.lines(around.paint()).forEach(out::println);
    findings.stream()
        .filter(finding -> !finding.advice().isEmpty())
        .forEach(finding ->
            out.printf("%n%s: %s%n  %s%n", finding.what(), finding.found(), finding.advice()));
    boolean able = findings.stream().noneMatch(finding -> finding.verdict() == Verdict.MISSING);
    out.println();
    out.println(able ? "Training jobs can run here." : "Training jobs cannot run here yet.");
  }

  private static ObjectNode json(Finding finding) {
    return Json.object()
        .put("what", finding.what())
        .put("verdict", finding.verdict().name())
        .put("found", finding.found())
        .put("advice", finding.advice());
  }
}
