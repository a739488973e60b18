package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.Census;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.Setbacks;
import java.time.Duration;

abstract class InMemoryFixture implements StorageContract {
  private final SettableClock clock = new SettableClock(NOON);
  private final InMemoryYard yard = new InMemoryYard(clock);

  @Override
  public JobIntake intake() {
    return yard;
  }

  @Override
  public JobQueue queue() {
    return yard;
  }

  @Override
  public JobStore store() {
    return yard;
  }

  @Override
  public LiveJobs liveJobs() {
    return yard;
  }

  @Override
  public JobArchive archive() {
    return yard;
  }

  @Override
  public Census census() {
    return yard;
  }

  @Override
  public Removals removals() {
    return yard;
  }

  @Override
  public HistoryFeed feed() {
    return yard;
  }

  @Override
  public Setbacks setbacks() {
    return yard;
  }

  @Override
  public void fallBack() {
    yard.remember().run();
  }

  @Override
  public Leases leasesOf(String holder) {
    return yard.leasesOf(holder);
  }

  @Override
  public void letTimePass(Duration duration) {
    clock.advance(duration);
  }
}
