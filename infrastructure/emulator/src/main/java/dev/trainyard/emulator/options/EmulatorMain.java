package dev.trainyard.emulator.options;

import dev.trainyard.emulator.Conduct;
import dev.trainyard.emulator.Emulator;
import dev.trainyard.emulator.EmulatorSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private PlaceOptions place = new PlaceOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private ContainerOptions containers = new ContainerOptions();
  @Mixin private PaceOptions pace = new PaceOptions();
  @Mixin private FaultOptions faults = new FaultOptions();
  @Mixin private ProjectOptions projects = new ProjectOptions();
  @Mixin private LifeOptions life = new LifeOptions();
  @Mixin private AssumptionOptions assumptions = new AssumptionOptions();

  @Option(
      names = "--parent-pid",
      description = "Stop when this process is gone.",
      paramLabel = "PID")
  private @Nullable Long parentPid;

  public static void main(String[] args) {
    // why: without it the JVM prints four lines of warnings before ours
    System.setProperty("io.grpc.netty.shaded.io.netty.noUnsafe", "true");
    // why: the engine's client brings a log without a place to write it
    System.setProperty("slf4j.internal.verbosity", "ERROR");
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
    EmulatorSettings settings =
        projects.on(containers.on(run.on(place.settings(run.mode())).withConduct(conduct())));
    Emulator emulator = Emulator.start(settings, faults::set);
    CountDownLatch stop = new CountDownLatch(1);
    Thread closing = new Thread(emulator::close, "closing");
    Runtime.getRuntime().addShutdownHook(closing);
    if (place.linksGcs()) {
      GcsLink.make(settings.bucketRoot());
    }
    follow(parentPid, stop);
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        "Vertex emulator ready on " + emulator.endpoint() + ", state in " + settings.state());
    out.println(emulator.runsJobsAs());
    stop.await();
    return 0;
  }

  private Conduct conduct() throws IOException {
    return life.on(Conduct.USUAL.withPace(pace.pace()).withAssumptions(assumptions.assumptions()));
  }

  private static void follow(@Nullable Long parent, CountDownLatch stop) {
    if (parent != null) {
      ProcessHandle.of(parent)
          .ifPresentOrElse(alive -> alive.onExit().thenRun(stop::countDown), stop::countDown);
    }
  }
}
