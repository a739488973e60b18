package dev.trainyard.application.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ApiBudget} keeps when it allows 60 submits and 600 reads a minute. */
public interface ApiBudgetContract {
  int SUBMITS = 60;
  int READS = 600;

  ApiBudget budget();

  /** Sees the same budget. */
  Allowances allowances();

  /** Makes the budget believe that so much time has passed. */
  void letTimePass(Duration duration);

  @Test
  default void grantsNoMoreThanWanted() {
    assertThat(submits(2)).isEqualTo(2);
    assertThat(submits(0)).isZero();
  }

  @Test
  default void grantsAFewAtOnceAndNotTheMinutesWhole() {
    assertThat(submits(SUBMITS)).isBetween(2, 10);
    assertThat(budget().take(Places.aPlace(), Call.READ, READS)).isBetween(20, 100);
  }

  @Test
  default void grantsMoreAsTimePasses() {
    submits(SUBMITS);
    letTimePass(Duration.ofSeconds(3));
    assertThat(submits(SUBMITS)).isBetween(2, 4);
  }

  @Test
  default void grantsNoMoreThanTheLimitInAnyMinute() {
    List<Integer> granted = new ArrayList<>();
    long start = System.nanoTime();
    for (int step = 0; step < 40; step++) {
      granted.add(submits(SUBMITS));
      letTimePass(Duration.ofSeconds(4));
    }
    long spent = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    for (int from = 0; from + 15 <= granted.size(); from++) {
      int inAMinute = granted.subList(from, from + 15).stream().mapToInt(n -> n).sum();
      assertThat(inAMinute).isBetween(SUBMITS - 10, SUBMITS + (int) spent);
    }
  }

  @Test
  default void keepsPlacesAndCallsApart() {
    submits(SUBMITS);
    assertThat(budget().take(Places.anotherPlace(), Call.SUBMIT, 1)).isOne();
    assertThat(budget().take(Places.aPlace(), Call.READ, 1)).isOne();
  }

  @Test
  default void takesBackWhatWasNotUsed() {
    int granted = submits(SUBMITS);
    budget().giveBack(Places.aPlace(), Call.SUBMIT, granted);
    assertThat(submits(SUBMITS)).isBetween(granted, granted + 1);
  }

  @Test
  default void takesBackNoMoreThanItCanHold() {
    int granted = submits(SUBMITS);
    budget().giveBack(Places.aPlace(), Call.SUBMIT, 1000);
    assertThat(submits(SUBMITS)).isBetween(granted, granted + 1);
  }

  @Test
  default void sharesOneBudgetAmongAll() {
    int alone = budget().take(Places.anotherPlace(), Call.SUBMIT, SUBMITS);
    long begin = System.nanoTime();
    List<Integer> granted = AtOnce.inParallel(16, _ -> submits(alone));
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    // why: what comes again while they wait for their connections is theirs, too
    int again = (int) (taken.toMillis() * SUBMITS / Duration.ofMinutes(1).toMillis()) + 1;
    assertThat(granted.stream().mapToInt(n -> n).sum()).isBetween(alone, alone + again);
  }

  @Test
  default void showsWhatIsAllowedAndLeftAndTakesNothing() {
    Allowance before = look();
    assertThat(before.perMinute()).isEqualTo(SUBMITS);
    assertThat(before.left()).isEqualTo(before.atOnce());
    assertThat(look()).isEqualTo(before);
    int granted = submits(SUBMITS);
    assertThat(granted).isEqualTo(before.atOnce());
    assertThat(look().left()).isLessThanOrEqualTo(1);
    letTimePass(Duration.ofSeconds(60));
    assertThat(look()).isEqualTo(before);
  }

  private Allowance look() {
    return allowances().look(Places.aPlace(), Call.SUBMIT).orElseThrow();
  }

  private int submits(int wanted) {
    return budget().take(Places.aPlace(), Call.SUBMIT, wanted);
  }
}
