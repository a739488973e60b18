package dev.trainyard.cli.customjobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.customjobs.job.CustomJobCommand;
import dev.trainyard.cli.customjobs.job.Parent;
import dev.trainyard.cli.format.Format;
import dev.trainyard.cli.format.filter.AbsentKeys;
import dev.trainyard.cli.format.write.Writer;
import dev.trainyard.cli.local.Surroundings;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the custom jobs of a region. */
@Command(
    name = "list",
    description = "Shows the custom jobs of a region.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trainyard custom-jobs list --filter='state:failed AND createTime>-P1D'",
      "  trainyard custom-jobs list --sort-by=~createTime --limit=5 --format=table",
      "  trainyard custom-jobs list --format='value(name.basename(),labels.team)'"
    })
final class ListCommand extends CustomJobCommand {
  @Mixin private Selection selection = new Selection();

  @Option(names = "--uri", description = "Shows nothing but the jobs' addresses.")
  private boolean uri;

  ListCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Aim aim = aim();
    Writer writer = uri ? Format.read("value(uri)").writer() : writer(aim);
    Selection.Chosen chosen = selection.read(around.clock());
    String parent = Parent.of(aim);
    AbsentKeys absent = new AbsentKeys(chosen.filter());
    List<JsonNode> jobs = chosen.of(api(aim), parent, absent);
    if (!absent.isEmpty()) {
      err().println(absent.warning());
    }
    if (jobs.isEmpty()) {
      err().println("Listed 0 items.");
    }
    String base = aim.endpointAddress().toString().replaceFirst("/*$", "/v1/");
    writer.list(uri ? jobs.stream().map(job -> address(base, job)).toList() : jobs, out());
    return 0;
  }

  private static JsonNode address(String base, JsonNode job) {
    return JsonNodeFactory.instance.objectNode().put("uri", base + job.path("name").asText());
  }
}
