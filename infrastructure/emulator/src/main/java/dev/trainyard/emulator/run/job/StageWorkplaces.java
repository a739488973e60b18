package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.time.Timekeeper;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** No job has processes; each goes by its script. */
public final class StageWorkplaces implements Workplaces {
  private final Turns turns = new Turns();
  private final Timekeeper time;
  private final Supplier<String> home;

  /**
   * @param home the URL of the emulator's own pages
   */
  public StageWorkplaces(Timekeeper time, Supplier<String> home) {
    this.time = time;
    this.home = home;
  }

  @Override
  public Executor turns() {
    return turns;
  }

  @Override
  public Workplace of(CustomJob job, Lot lot, Inbox inbox) {
    return new StageWorkplace(lot, inbox, time, home);
  }

  @Override
  public Optional<String> engineVersion() {
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "Jobs go by their fates; nothing of them runs.";
  }

  @Override
  public void close() {}
}
