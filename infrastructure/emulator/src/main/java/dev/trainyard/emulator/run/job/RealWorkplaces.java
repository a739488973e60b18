package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.run.container.Engine;
import java.util.Optional;
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
  public Workplace of(CustomJob job, Lot lot, Inbox inbox) {
    return new RealWorkplace(job, yard, inbox);
  }

  @Override
  public Optional<String> engineVersion() {
    return Optional.ofNullable(yard.tools().engine()).map(Engine::version);
  }

  @Override
  public void close() {
    turns.shutdownNow();
    yard.tools().close();
  }

  @Override
  public String toString() {
    return yard.tools().toString();
  }
}
