package dev.trainyard.emulator;

import dev.trainyard.emulator.run.job.Pace;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The emulator as a process of its own. */
@Command(
    name = "trainyard-emulator",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "A local Vertex AI custom training service that really runs the training code.")
public final class EmulatorMain implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (${DEFAULT-VALUE}).")
  private String host = "";

  @Option(
      names = "--port",
      defaultValue = "8090",
      description = "gRPC port, 0 for a free one (${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--state",
      defaultValue = ".trainyard/emulator",
      description = "Folder for journal and logs (${DEFAULT-VALUE}).")
  private Path state = Path.of("");

  @Option(
      names = "--bucket-root",
      description = "gs://BUCKET/X is DIR/BUCKET/X (buckets in the state folder).",
      paramLabel = "DIR")
  private @Nullable Path bucketRoot;

  @Option(names = "--gcs-link", description = "Link /gcs to the bucket root, as Vertex mounts it.")
  private boolean gcsLink;

  @Option(
      names = "--mode",
      defaultValue = "process",
      description =
          "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}); noop jobs succeed without a process.")
  private Mode mode = Mode.PROCESS;

  @Option(
      names = "--provisioning",
      defaultValue = "200ms",
      converter = DurationText.class,
      description = "Time in PENDING (${DEFAULT-VALUE}).")
  private Duration provisioning = Duration.ZERO;

  @Option(
      names = "--running",
      defaultValue = "0s",
      converter = DurationText.class,
      description = "Time in RUNNING of a noop job (${DEFAULT-VALUE}).")
  private Duration running = Duration.ZERO;

  @Option(
      names = "--grace",
      defaultValue = "5s",
      converter = DurationText.class,
      description = "From SIGTERM to SIGKILL (${DEFAULT-VALUE}).")
  private Duration grace = Duration.ZERO;

  @Option(
      names = "--replicas",
      defaultValue = "32",
      description = "Replicas that may run at a time (${DEFAULT-VALUE}).")
  private int replicas;

  @Option(
      names = "--python",
      defaultValue = "python3",
      description = "Command that starts Python 3 (${DEFAULT-VALUE}).")
  private String python = "";

  @Option(
      names = "--parent-pid",
      description = "Stop when this process is gone.",
      paramLabel = "PID")
  private @Nullable Long parentPid;

  public static void main(String[] args) {
    // why: without it the JVM prints four lines of warnings before ours
    System.setProperty("io.grpc.netty.shaded.io.netty.noUnsafe", "true");
    CommandLine line = new CommandLine(new EmulatorMain());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, failed, _) -> complain(failed, e));
    System.exit(line.execute(args));
  }

  private static int complain(CommandLine line, Exception e) throws Exception {
    if (!(e instanceof IOException)) {
      throw e;
    }
    line.getErr().println("The emulator cannot start: " + e.getMessage());
    return line.getCommandSpec().exitCodeOnExecutionException();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Emulator emulator = Emulator.start(settings());
    CountDownLatch stop = new CountDownLatch(1);
    Thread closing = new Thread(emulator::close, "closing");
    Runtime.getRuntime().addShutdownHook(closing);
    if (gcsLink) {
      GcsLink.make(settings().bucketRoot());
    }
    follow(parentPid, stop);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Vertex emulator ready on " + emulator.endpoint() + ", state in " + state.toAbsolutePath());
    stop.await();
    return 0;
  }

  private static void follow(@Nullable Long parent, CountDownLatch stop) {
    if (parent != null) {
      ProcessHandle.of(parent)
          .ifPresentOrElse(alive -> alive.onExit().thenRun(stop::countDown), stop::countDown);
    }
  }

  private EmulatorSettings settings() {
    Path folder = state.toAbsolutePath().normalize();
    Path buckets = bucketRoot == null ? folder.resolve("buckets") : bucketRoot.toAbsolutePath();
    return EmulatorSettings.of(mode, folder)
        .withAddress(host, port)
        .withBucketRoot(buckets.normalize())
        .withPace(new Pace(provisioning, running, grace))
        .withPython(python)
        .withReplicas(replicas);
  }
}
