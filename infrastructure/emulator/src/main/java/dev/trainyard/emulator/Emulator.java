package dev.trainyard.emulator;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.chaos.Faults;
import dev.trainyard.emulator.fate.FateBook;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.quota.QuotaBook;
import dev.trainyard.emulator.quota.Resources;
import dev.trainyard.emulator.time.Timekeeper;
import dev.trainyard.emulator.time.VirtualTime;
import java.io.IOException;
import java.util.Optional;

/** A running emulator; closing it stops what it runs and keeps what it knows. */
public final class Emulator implements AutoCloseable {
  private final Works works;
  private final Plant plant;
  private final Rooms rooms;

  private Emulator(Works works, Rooms rooms) {
    this.works = works;
    this.plant = works.plant();
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
      return new Emulator(Works.open(settings, setting, rooms), rooms);
    } catch (IOException | RuntimeException e) {
      rooms.close();
      throw e;
    }
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
    return plant.settings().host() + ":" + port();
  }

  /** What its jobs run as, in a sentence for people. */
  public String runsJobsAs() {
    return works.stage().desk().runner().toString();
  }

  /** What is to go wrong with calls. */
  public Faults faults() {
    return works.stage().faults();
  }

  /** The job of this name as it is, whatever faults show to callers. */
  public Optional<CustomJob> job(String name) {
    return works.stage().desk().jobs().find(JobName.parse(name));
  }

  /**
   * Ends all faults, removes all jobs and pipelines, and makes fates and quotas what they were at
   * first; what runs of jobs ends soon. Time that was turned stays where it is.
   */
  public void reset() {
    works.stage().clear();
    plant.reset();
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
    return plant.virtualTime();
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

  public int port() {
    return works.door().port();
  }

  @Override
  public void close() {
    rooms.close();
  }
}
