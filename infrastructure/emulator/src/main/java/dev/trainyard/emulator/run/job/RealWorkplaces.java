package dev.trainyard.emulator.run.job;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Every replica of every job is a process of this machine. */
public final class RealWorkplaces implements Workplaces {
  private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();
  private final Yard yard;

  public RealWorkplaces(Yard yard) {
    this.yard = yard;
  }

  @Override
  public ExecutorService turns() {
    return turns;
  }

  @Override
  public Workplace of(Lot lot, Inbox inbox) {
    return new RealWorkplace(lot.job(), yard, inbox);
  }

  @Override
  public void close() {
    turns.shutdownNow();
  }
}
