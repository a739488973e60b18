package dev.trainyard.adapters.postgres;

import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.testkit.ApiBudgetContract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
final class PostgresApiBudgetTest extends PostgresFixture implements ApiBudgetContract {
  @Inject ApiBudget budget;
  @Inject Allowances allowances;

  @Override
  public Allowances allowances() {
    return allowances;
  }

  @Override
  public ApiBudget budget() {
    return budget;
  }
}
