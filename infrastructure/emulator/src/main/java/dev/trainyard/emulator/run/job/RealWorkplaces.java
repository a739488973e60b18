package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJob;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Every replica of every job runs on this machine, in a container or as a process. */
public final class RealWorkplaces implements Workplaces {
  private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();
  private final Yard yard;
  private final String description;
  private final Runnable lastly;

  /**
   * @param description what replicas run as, for people
   * @param lastly puts away what they ran with
   */
  public RealWorkplaces(Yard yard, String description, Runnable lastly) {
    this.yard = yard;
    this.description = description;
    this.lastly = lastly;
  }

  @Override
  public String toString() {
    return description;
  }

  @Override
  public ExecutorService turns() {
    return turns;
  }

  @Override
  public Workplace of(CustomJob job, Lot lot, Inbox inbox) {
    return new RealWorkplace(job, yard, inbox);
  }

  @Override
  public void close() {
    turns.shutdownNow();
    lastly.run();
  }
}
