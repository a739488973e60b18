package dev.trainyard.emulator;

import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.emulator.admin.AdminRoutes;
import dev.trainyard.emulator.fate.FateBook;
import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.front.Door;
import dev.trainyard.emulator.front.EmulatorMethods;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.Jobs;
import dev.trainyard.emulator.jobs.Pipelines;
import dev.trainyard.emulator.levers.FateRoutes;
import dev.trainyard.emulator.levers.QuotaRoutes;
import dev.trainyard.emulator.levers.TimeRoutes;
import dev.trainyard.emulator.quota.QuotaBook;
import dev.trainyard.emulator.quota.Resources;
import dev.trainyard.emulator.run.Runner;
import dev.trainyard.emulator.time.Timekeeper;
import dev.trainyard.emulator.time.VirtualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A running emulator; closing it stops what it runs and keeps what it knows. */
public final class Emulator implements AutoCloseable {
  private final EmulatorSettings settings;
  private final Door door;
  private final Plant plant;
  private final Rooms rooms;

  private Emulator(EmulatorSettings settings, Door door, Plant plant, Rooms rooms) {
    this.settings = settings;
    this.door = door;
    this.plant = plant;
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
    Plant plant = Plant.of(settings);
    rooms.add(plant.time());
    Jobs jobs = Jobs.open(folder.journal(), plant.time());
    plant.catchUp(jobs);
    Runner runner = rooms.add(plant.runner(settings, jobs));
    rooms.add(jobs);
    Desk desk = new Desk(jobs, runner);
    Pipelines pipelines = rooms.add(Pipelines.open(folder.pipelines(), desk, plant.time()));
    Door door =
        rooms.add(
            Door.open(
                new InetSocketAddress(settings.host(), settings.port()),
                EmulatorMethods.of(
                    desk, pipelines, new ProjectNumbers(settings.cloud().projectsByNumber())),
                annexes(settings, plant)));
    jobs.webAccess().isAt("http://" + settings.host() + ":" + door.port() + AdminRoutes.ROOT);
    jobs.live().forEach(runner::resume);
    folder.announce(settings.host(), door.port(), Instant.now());
    return new Emulator(settings, door, plant, rooms);
  }

  private static List<Annex> annexes(EmulatorSettings settings, Plant plant) {
    return List.of(
        new TimeRoutes(plant.time()),
        new FateRoutes(plant.fates(), settings.conduct().usualFate()),
        new QuotaRoutes(plant.quotas(), plant.resources()));
  }

  /** What time it is here. */
  public Timekeeper time() {
    return plant.time();
  }

  /**
   * The hand that turns the time.
   *
   * @throws IllegalStateException if it is real
   */
  public VirtualTime virtualTime() {
    if (plant.time() instanceof VirtualTime virtual) {
      return virtual;
    }
    throw new IllegalStateException("this emulator's time is real");
  }

  /** What becomes of jobs, to be read and changed. */
  public FateBook fates() {
    return plant.fates();
  }

  /** What projects may use, to be read and changed. */
  public QuotaBook quotas() {
    return plant.quotas();
  }

  /** The persistent resources, to be read and changed. */
  public Resources resources() {
    return plant.resources();
  }

  /** Host and port, as clients want it. */
  public String endpoint() {
    return settings.host() + ":" + port();
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
