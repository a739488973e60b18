package dev.trainyard.cli.customjobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.CustomJobsApi;
import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.customjobs.job.CustomJobCommand;
import dev.trainyard.cli.customjobs.job.JobName;
import dev.trainyard.cli.format.write.Writer;
import dev.trainyard.cli.local.Surroundings;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Deletes custom jobs. */
@Command(
    name = "delete",
    description = "Deletes custom jobs that have ended, and waits until they are gone.",
    footerHeading = "%nExample:%n",
    footer = "  trainyard custom-jobs delete 3765394815015976960 --region=us-central1")
final class DeleteCommand extends CustomJobCommand {
  @Parameters(paramLabel = "JOB", arity = "1..*", description = "The jobs' ids or full names.")
  private List<String> jobs = List.of();

  @Option(
      names = "--async",
      description = "Does not wait; shows the operations that say when the jobs are gone.")
  private boolean async;

  DeleteCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    Aim aim = aim();
    Writer writer = writer(aim);
    List<String> names = jobs.stream().map(job -> JobName.of(job, aim)).toList();
    CustomJobsApi api = api(aim);
    List<JsonNode> operations = new ArrayList<>();
    for (String name : names) {
      operations.add(api.delete(name));
      err().println("Request to delete CustomJob [" + name + "] has been sent.");
    }
    if (async) {
      operations.forEach(operation -> writer.one(operation, out()));
      return 0;
    }
    for (int i = 0; i < names.size(); i++) {
      new Operations(api, around).await(operations.get(i));
      err().println("Deleted CustomJob [" + names.get(i) + "].");
    }
    return 0;
  }
}
