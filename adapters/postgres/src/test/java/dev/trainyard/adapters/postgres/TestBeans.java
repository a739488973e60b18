package dev.trainyard.adapters.postgres;

import dev.trainyard.application.testkit.ApiBudgetContract;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What a server gives to the adapter. */
final class TestBeans {
  private TestBeans() {}

  @Produces
  @Singleton
  static InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  static LeaseSettings leases() {
    return new LeaseSettings("server-1");
  }

  @Produces
  @Singleton
  static BudgetSettings budget() {
    return new BudgetSettings(ApiBudgetContract.SUBMITS, ApiBudgetContract.READS);
  }
}
