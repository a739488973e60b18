package dev.trainyard.cli.customjobs;

import static dev.trainyard.cli.api.CommandFailedException.badInput;

import dev.trainyard.cli.api.CustomJobsApi;
import dev.trainyard.cli.api.EmulatorApi;
import dev.trainyard.cli.api.JobsApi;
import dev.trainyard.cli.context.Aim;
import dev.trainyard.cli.customjobs.job.CustomJobCommand;
import dev.trainyard.cli.customjobs.job.JobName;
import dev.trainyard.cli.format.Format;
import dev.trainyard.cli.local.Surroundings;
import dev.trainyard.cli.logs.EmulatorPages;
import dev.trainyard.cli.logs.LinePrinter;
import dev.trainyard.cli.logs.LogStream;
import dev.trainyard.cli.logs.RecordPrinter;
import dev.trainyard.cli.workshop.LocalVertex;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Follows what a custom job's replicas print. */
@Command(
    name = "stream-logs",
    description =
        "Follows what a job's replicas print, from its first line until it has ended. Replicas have colours of their own where a person watches.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  trainyard custom-jobs stream-logs 3765394815015976960",
      "  trainyard custom-jobs stream-logs 3765394815015976960 --task-name=workerpool1-0",
      "  trainyard custom-jobs stream-logs 3765394815015976960 --format='csv(timestamp,message)'"
    })
final class StreamLogsCommand extends CustomJobCommand {
  private static final String TABLE = "table(severity, timestamp, task_name, message)";

  @Parameters(paramLabel = "JOB", description = "The job's id or full name.")
  private String job = "";

  @Option(
      names = "--task-name",
      paramLabel = "REPLICA",
      description = "Only this replica's lines: workerpool0-0 and the like, or service.")
  private String taskName = "";

  @Option(
      names = "--polling-interval",
      paramLabel = "SECONDS",
      description = "Between two looks when nothing came; else as often as the server allows.")
  private int pollingInterval;

  @Option(
      names = "--allow-multiline-logs",
      description = "As gcloud has it; lines are never cut here.")
  private boolean allowMultiline;

  StreamLogsCommand(Surroundings around) {
    super(around);
  }

  @Override
  public Integer call() {
    if (pollingInterval < 0) {
      throw badInput("--polling-interval: It is a number of seconds, not " + pollingInterval + ".");
    }
    Optional<Format> format = givenFormat(TABLE);
    format.ifPresent(Format::writer); // why: refuses it before anything is asked of a server
    Aim aim = aim();
    String name = JobName.of(job, aim);
    UnaryOperator<Duration> pause =
        said -> pollingInterval == 0 ? said : Duration.ofSeconds(pollingInterval);
    LogStream stream = new LogStream(around, pages(aim, name), pause);
    String state = format.isEmpty() ? lines(stream) : records(stream, format.get());
    err().println("CustomJob [" + name + "] has ended: " + state + ".");
    return 0;
  }

  private String lines(LogStream stream) {
    LinePrinter printer = new LinePrinter(out(), around.paint(), around.terminal());
    return stream.follow(printer::print);
  }

  private String records(LogStream stream, Format format) {
    RecordPrinter printer = new RecordPrinter(out(), format);
    String state = stream.follow(printer::print);
    printer.end();
    return state;
  }

  private LogStream.Pages pages(Aim aim, String name) {
    URI address = aim.endpointAddress();
    if (LocalVertex.at(address.getRawAuthority()).isPresent()) {
      EmulatorApi emulator = new EmulatorApi(address.getRawAuthority());
      return new EmulatorPages(emulator, new CustomJobsApi(aim.endpoint()), name, taskName);
    }
    String[] parts = name.split("/");
    JobsApi server = new JobsApi(aim.endpoint(), parts[1]);
    return position -> server.logs(parts[5], taskName, position);
  }
}
