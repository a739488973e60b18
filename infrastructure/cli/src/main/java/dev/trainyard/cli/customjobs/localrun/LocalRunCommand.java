package dev.trainyard.cli.customjobs.localrun;

import static dev.trainyard.cli.api.CommandFailedException.failed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.LogLines;
import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.context.ServerOptions;
import dev.trainyard.cli.customjobs.flags.Mistakes;
import dev.trainyard.cli.customjobs.packaging.PackagingRoom;
import dev.trainyard.cli.local.EmulatorProcess;
import dev.trainyard.cli.local.Interruption;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.local.WorkFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs training code here and now. */
@Command(
    name = "local-run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs training code on this machine, with all that Vertex AI sets for it: in its image where a container engine answers, else as a process.",
      "Nothing leaves this machine: an image is pushed to a registry of the run's own, and gone with it. No server is needed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trainyard custom-jobs local-run --executor-image-uri=python:3.11-slim --script=task.py -- --epochs=3",
      "  trainyard custom-jobs local-run --executor-image-uri=python:3.11-slim \\",
      "    --local-package-path=. --python-module=trainer.task --requirements=pandas,numpy"
    })
public final class LocalRunCommand implements Callable<Integer> {
  private final Surroundings around;
  private final PackagingRoom packaging;

  @Spec private CommandSpec spec;

  @Mixin private CodeOptions code = new CodeOptions();

  @Option(
      names = "--service-account-key-file",
      paramLabel = "FILE",
      description = "GOOGLE_APPLICATION_CREDENTIALS of the code; not for containers.")
  private @Nullable Path key;

  @Option(
      names = {"--project", "--format"},
      hidden = true,
      paramLabel = "VALUE",
      description = "As gcloud has it; of no effect here.")
  private String unused = "";

  @Option(
      names = {"-q", "--quiet"},
      hidden = true,
      description = "As gcloud has it; nothing is ever asked here.")
  private boolean quiet;

  @Parameters(paramLabel = "ARGS", description = "Behind --: the program's arguments.")
  private List<String> args = List.of();

  @SuppressWarnings("NullAway.Init") // why: picocli sets spec
  public LocalRunCommand(Surroundings around, PackagingRoom packaging) {
    this.around = around;
    this.packaging = packaging;
  }

  @Override
  public Integer call() throws IOException {
    Mistakes mistakes = new Mistakes();
    code.check(around.userHome(), mistakes);
    mistakes.noteIf(
        key != null && !Files.isReadable(key),
        "--service-account-key-file",
        "There is no such file.");
    mistakes.refuseIfAny();
    try (WorkFolder folder = WorkFolder.create("trainyard-local-run");
        EmulatorProcess emulator = EmulatorProcess.start(around, folder.path());
        Interruption _ = Interruption.then(() -> end(emulator, folder))) {
      return run(emulator.awaitReady(around));
    }
  }

  private static void end(EmulatorProcess emulator, WorkFolder folder) {
    emulator.close();
    folder.close();
  }

  private int run(String address) {
    String image = code.isGiven() ? built(address) : code.executorImage;
    err().println("Starting to run ...");
    JsonNode job = new LocalRun(around, address).run(image, args, env(), this::print);
    if (!job.path("state").asText().equals("JOB_STATE_SUCCEEDED")) {
      throw failed(new FailedRun(job).why());
    }
    err().println("A local run is finished successfully using custom image: " + image + ".");
    return 0;
  }

  private String built(String address) {
    Mistakes mistakes = new Mistakes();
    var pool = code.code(around.userHome(), address, mistakes);
    mistakes.refuseIfAny();
    err().println("Package is set to " + pool.localPackagePath() + ".");
    Aim here = ServerOptions.aimAt("http://" + address, around);
    String image = packaging.openFor(here, err()).imageFor(pool);
    err().println("A training image is built.");
    return image;
  }

  private Map<String, String> env() {
    return key == null
        ? Map.of()
        : Map.of("GOOGLE_APPLICATION_CREDENTIALS", key.toAbsolutePath().toString());
  }

  /** The program's own lines, as it wrote them. */
  private void print(LogLines.Line line) {
    if (line.replica().equals("service")) {
      return;
    }
    PrintWriter to = line.severity().equals("ERROR") ? err() : spec.commandLine().getOut();
    to.println(line.text());
    to.flush();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
