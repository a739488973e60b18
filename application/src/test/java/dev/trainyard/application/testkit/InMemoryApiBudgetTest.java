package dev.trainyard.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.domain.testkit.JobStory;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class InMemoryApiBudgetTest implements ApiBudgetContract {
  private final SettableClock clock = new SettableClock(JobStory.NOON);
  private final InMemoryYard yard = new InMemoryYard(clock);

  @BeforeEach
  void limit() {
    yard.budget().limit(Call.SUBMIT, SUBMITS);
    yard.budget().limit(Call.READ, READS);
  }

  @Override
  public ApiBudget budget() {
    return yard;
  }

  @Override
  public Allowances allowances() {
    return yard;
  }

  @Override
  public void letTimePass(Duration duration) {
    clock.advance(duration);
  }

  @Test
  void grantsEverythingWithoutALimit() {
    assertThat(new InMemoryYard(clock).take(Places.aPlace(), Call.SUBMIT, 1000)).isEqualTo(1000);
    assertThat(new InMemoryYard(clock).look(Places.aPlace(), Call.SUBMIT)).isEmpty();
  }

  @Test
  void leavesExactlySoManyCalls() {
    yard.budget().leave(Call.SUBMIT, 2);
    assertThat(yard.take(Places.aPlace(), Call.SUBMIT, 5)).isEqualTo(2);
    clock.advance(Duration.ofHours(1));
    assertThat(yard.take(Places.aPlace(), Call.SUBMIT, 5)).isZero();
  }
}
