package dev.trainyard.emulator;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.emulator.chaos.Faults;
import dev.trainyard.emulator.chaos.form.FaultRoutes;
import dev.trainyard.emulator.front.Door;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.Jobs;
import dev.trainyard.emulator.jobs.Pipelines;
import dev.trainyard.emulator.run.NoopRunner;
import dev.trainyard.emulator.run.ProcessRunner;
import dev.trainyard.emulator.run.Runner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A running emulator; closing it stops what it runs and keeps what it knows. */
public final class Emulator implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();

  private final EmulatorSettings settings;
  private final Door door;
  private final Stage stage;
  private final Rooms rooms;

  private Emulator(EmulatorSettings settings, Door door, Stage stage, Rooms rooms) {
    this.settings = settings;
    this.door = door;
    this.stage = stage;
    this.rooms = rooms;
  }

  /**
   * Starts one, and goes on with the jobs that its folder knows.
   *
   * @throws StateInUseException if another emulator has the folder
   * @throws IOException if the folder or the port cannot be used; nothing is left running
   */
  public static Emulator start(EmulatorSettings settings) throws IOException {
    return start(settings, _ -> {});
  }

  /** Also with faults, in force before the first call. */
  public static Emulator start(EmulatorSettings settings, FaultSetting setting) throws IOException {
    Rooms rooms = new Rooms();
    try {
      return open(settings, setting, rooms);
    } catch (IOException | RuntimeException e) {
      rooms.close();
      throw e;
    }
  }

  private static Emulator open(EmulatorSettings settings, FaultSetting setting, Rooms rooms)
      throws IOException {
    StateFolder folder = rooms.add(StateFolder.take(settings.state()));
    Jobs jobs = Jobs.open(folder.journal(), CLOCK);
    Runner runner = rooms.add(runner(settings, jobs));
    rooms.add(jobs);
    Desk desk = new Desk(jobs, runner);
    Pipelines pipelines = rooms.add(Pipelines.open(folder.pipelines(), desk, CLOCK));
    Stage stage = Stage.set(desk, pipelines, folder.journal(), CLOCK);
    setting.on(stage.faults());
    Door door =
        rooms.add(
            Door.open(
                new InetSocketAddress(settings.host(), settings.port()),
                stage.methods(new ProjectNumbers(settings.cloud().projectsByNumber())),
                List.of(new FaultRoutes(stage.faults()))));
    jobs.resume(runner);
    folder.announce(settings.host(), door.port(), CLOCK.instant());
    return new Emulator(settings, door, stage, rooms);
  }

  private static Runner runner(EmulatorSettings settings, Jobs jobs) throws IOException {
    return switch (settings.mode()) {
      case NOOP -> new NoopRunner(settings.pace(), jobs);
      case PROCESS -> ProcessRunner.open(settings.machine(), settings.pace(), CLOCK, jobs);
    };
  }

  /** Sets faults before the first call can come. */
  @FunctionalInterface
  public interface FaultSetting {
    /**
     * @throws IOException if the emulator cannot start with them
     */
    void on(Faults faults) throws IOException;
  }

  /** Host and port, as clients want it. */
  public String endpoint() {
    return settings.host() + ":" + port();
  }

  /** What is to go wrong. */
  public Faults faults() {
    return stage.faults();
  }

  /** The job of this name as it is, whatever faults show to callers. */
  public Optional<CustomJob> job(String name) {
    return stage.desk().jobs().find(JobName.parse(name));
  }

  /** Ends all faults, and removes all jobs and pipelines; what runs of them ends soon. */
  public void reset() {
    stage.clear();
  }

  public int port() {
    return door.port();
  }

  @Override
  public void close() {
    rooms.close();
  }

  /** What was opened, to be closed the other way round. */
  private static final class Rooms implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T room) {
      open.push(room);
      return room;
    }

    @Override
    public void close() {
      while (!open.isEmpty()) {
        try {
          open.pop().close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } catch (Exception e) {
          throw new IllegalStateException("the emulator did not close cleanly", e);
        }
      }
    }
  }
}
