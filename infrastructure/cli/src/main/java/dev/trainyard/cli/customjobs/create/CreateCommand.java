package dev.trainyard.cli.customjobs.create;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.CustomJobsApi;
import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.customjobs.flags.Mistakes;
import dev.trainyard.cli.customjobs.job.CustomJobCommand;
import dev.trainyard.cli.customjobs.job.Parent;
import dev.trainyard.cli.customjobs.packaging.PackagingRoom;
import dev.trainyard.cli.customjobs.pool.Packed;
import dev.trainyard.cli.format.write.Writer;
import dev.trainyard.cli.local.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates a custom job. */
@Command(
    name = "create",
    sortOptions = false,
    abbreviateSynopsis = true,
    description =
        "Creates a custom job. All that is wrong with flags and files is said before anything is built or sent.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trainyard custom-jobs create --display-name=hello \\",
      "    --worker-pool-spec=machine-type=n1-standard-4,container-image-uri=python \\",
      "    --command=python3 --args=-c,'print(6*7)'",
      "  trainyard custom-jobs create --display-name=big --config=job.yaml"
    })
public final class CreateCommand extends CustomJobCommand {
  private final PackagingRoom packaging;

  @Mixin private SpecOptions spec = new SpecOptions();

  @Mixin private QueueOptions queue = new QueueOptions();

  @Option(
      names = CodeTask.FLAG,
      paramLabel = "GS_URI",
      description =
          "Puts the local package into a bucket, at gs://BUCKET/..., as a Python package; no image is made.")
  private String asPackage = "";

  public CreateCommand(Surroundings around, PackagingRoom packaging) {
    super(around);
    this.packaging = packaging;
  }

  @Override
  public Integer call() {
    Aim aim = aim();
    Writer writer = writer(aim);
    String parent = Parent.of(aim);
    Draft draft = draft(aim);
    CustomJobsApi api = api(aim);
    JsonNode job = api.create(parent, body(draft, aim), queue.headers());
    Hints.created(job.path("name").asText(), err());
    writer.one(job, out());
    return 0;
  }

  private Draft draft(Aim aim) {
    Mistakes mistakes = new Mistakes();
    Draft draft =
        Draft.read(spec, new Draft.Setting(around.userHome(), System.in, aim.project()), mistakes);
    queue.check(mistakes);
    CodeTask.check(asPackage, draft.pools().isPackaged(), mistakes);
    if (draft.pools().isPackaged()) {
      code(draft).check(mistakes);
    }
    mistakes.refuseIfAny();
    Hints.withoutEffect(draft).forEach(hint -> err().println("WARNING: " + hint));
    return draft;
  }

  private JsonNode body(Draft draft, Aim aim) {
    if (!draft.pools().isPackaged()) {
      return draft.job();
    }
    Packed packed = new Packed(draft.pools().first(), around.userHome());
    return draft.job(
        code(draft)
            .make(
                packed.of(spec.displayName, aim.project()), packaging.openFor(aim, err()), err()));
  }

  private CodeTask code(Draft draft) {
    return new CodeTask(new Packed(draft.pools().first(), around.userHome()), asPackage);
  }
}
