package dev.trainyard.emulator;

import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.emulator.front.Door;
import dev.trainyard.emulator.front.EmulatorMethods;
import dev.trainyard.emulator.jobs.Desk;
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
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A running emulator; closing it stops what it runs and keeps what it knows. */
public final class Emulator implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();

  private final EmulatorSettings settings;
  private final Door door;
  private final Runner runner;
  private final Rooms rooms;

  private Emulator(EmulatorSettings settings, Door door, Runner runner, Rooms rooms) {
    this.settings = settings;
    this.door = door;
    this.runner = runner;
    this.rooms = rooms;
  }

  /**
   * Starts one, and goes on with the jobs that its folder knows.
   *
   * @throws StateInUseException if another emulator has the folder
   * @throws IOException if the folder or the port cannot be used; nothing is left running
   */
  public static Emulator start(EmulatorSettings settings) throws IOException {
    Rooms rooms = new Rooms();
    try {
      return open(settings, rooms);
    } catch (IOException | RuntimeException e) {
      rooms.close();
      throw e;
    }
  }

  private static Emulator open(EmulatorSettings settings, Rooms rooms) throws IOException {
    StateFolder folder = rooms.add(StateFolder.take(settings.state()));
    Jobs jobs = Jobs.open(folder.journal(), CLOCK);
    CompletableFuture<String> endpoint = new CompletableFuture<>();
    Runner runner = rooms.add(runner(settings, jobs, endpoint::join));
    rooms.add(jobs);
    Desk desk = new Desk(jobs, runner);
    Pipelines pipelines = rooms.add(Pipelines.open(folder.pipelines(), desk, CLOCK));
    Door door =
        rooms.add(
            Door.open(
                new InetSocketAddress(settings.host(), settings.port()),
                EmulatorMethods.of(
                    desk, pipelines, new ProjectNumbers(settings.cloud().projectsByNumber())),
                List.of()));
    endpoint.complete(settings.host() + ":" + door.port());
    jobs.resume(runner);
    folder.announce(settings.host(), door.port(), CLOCK.instant());
    return new Emulator(settings, door, runner, rooms);
  }

  private static Runner runner(EmulatorSettings settings, Jobs jobs, Supplier<String> endpoint)
      throws IOException {
    return switch (settings.mode()) {
      case NOOP -> new NoopRunner(settings.pace(), jobs);
      case PROCESS ->
          ProcessRunner.open(settings.machine(), settings.pace(), CLOCK, jobs, endpoint);
    };
  }

  /** Host and port, as clients want it. */
  public String endpoint() {
    return settings.host() + ":" + port();
  }

  public int port() {
    return door.port();
  }

  /** What its jobs run as, in a sentence for people. */
  public String runsJobsAs() {
    return runner.toString();
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
