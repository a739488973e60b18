package dev.trainyard.emulator;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.emulator.admin.AdminRoutes;
import dev.trainyard.emulator.chaos.Faults;
import dev.trainyard.emulator.chaos.form.FaultRoutes;
import dev.trainyard.emulator.fate.FateBook;
import dev.trainyard.emulator.front.Annex;
import dev.trainyard.emulator.front.Door;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobName;
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
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A running emulator; closing it stops what it runs and keeps what it knows. */
public final class Emulator implements AutoCloseable {
  private final EmulatorSettings settings;
  private final Door door;
  private final Plant plant;
  private final Stage stage;
  private final Rooms rooms;

  private Emulator(EmulatorSettings settings, Door door, Plant plant, Stage stage, Rooms rooms) {
    this.settings = settings;
    this.door = door;
    this.plant = plant;
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
    Plant plant = Plant.of(settings);
    rooms.add(plant.time());
    Jobs jobs = Jobs.open(folder.journal(), plant.time());
    plant.catchUp(jobs);
    Runner runner = rooms.add(plant.runner(settings, jobs));
    rooms.add(jobs);
    Desk desk = new Desk(jobs, runner);
    Pipelines pipelines = rooms.add(Pipelines.open(folder.pipelines(), desk, plant.time()));
    Stage stage = Stage.set(desk, pipelines, folder.journal(), plant.time());
    setting.on(stage.faults());
    Door door =
        rooms.add(
            Door.open(
                new InetSocketAddress(settings.host(), settings.port()),
                stage.methods(new ProjectNumbers(settings.cloud().projectsByNumber())),
                annexes(settings, plant, stage)));
    jobs.webAccess().isAt("http://" + settings.host() + ":" + door.port() + AdminRoutes.ROOT);
    jobs.live().forEach(runner::resume);
    folder.announce(settings.host(), door.port(), Instant.now());
    return new Emulator(settings, door, plant, stage, rooms);
  }

  private static List<Annex> annexes(EmulatorSettings settings, Plant plant, Stage stage) {
    return List.of(
        new FaultRoutes(stage.faults()),
        new TimeRoutes(plant.time()),
        new FateRoutes(plant.fates(), settings.conduct().usualFate()),
        new QuotaRoutes(plant.quotas(), plant.resources()));
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

  public int port() {
    return door.port();
  }

  /** What is to go wrong with calls. */
  public Faults faults() {
    return stage.faults();
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

  /** The job of this name as it is, whatever faults show to callers. */
  public Optional<CustomJob> job(String name) {
    return stage.desk().jobs().find(JobName.parse(name));
  }

  /**
   * Ends all faults, and removes all jobs and pipelines; what runs of them ends soon. Fates, quotas
   * and persistent resources are as they were at first.
   */
  public void reset() {
    stage.clear();
    plant.reset(settings.conduct());
  }

  @Override
  public void close() {
    rooms.close();
  }
}
