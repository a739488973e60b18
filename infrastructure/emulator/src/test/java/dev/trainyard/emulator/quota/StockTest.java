package dev.trainyard.emulator.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockTest {
  private static final Resource GPUS = new Resource("p", "l", "gpus");
  private static final Resource CPUS = new Resource("p", "l", "cpus");

  private final Map<Resource, Long> limits = new HashMap<>(Map.of(GPUS, 3L));
  private final List<String> granted = new ArrayList<>();
  private final Stock stock = new Stock(this::limit);

  private long limit(Resource resource) {
    return limits.getOrDefault(resource, Long.MAX_VALUE);
  }

  private Claim ask(String job, long gpus) {
    return ask(job, Map.of(GPUS, gpus));
  }

  private Claim ask(String job, Map<Resource, Long> needs) {
    Claim claim = stock.ask(needs, () -> granted.add(job));
    if (claim.isGranted()) {
      granted.add(job);
    }
    return claim;
  }

  @Test
  void grantsAsLongAsThereIsEnough() {
    ask("a", 2);
    ask("b", 1);
    ask("c", 1);

    assertThat(granted).containsExactly("a", "b");
  }

  @Test
  void keepsTheOrderOfAskingAlsoForALargeJob() {
    Claim a = ask("a", 2);
    ask("large", 3);
    ask("small", 1);
    assertThat(granted).containsExactly("a");

    a.close();

    assertThat(granted).containsExactly("a", "large");
  }

  @Test
  void keepsTheOrderAmongEqualJobs() {
    Claim a = ask("a", 3);
    ask("b", 2);
    ask("c", 2);
    ask("d", 2).close();
    Claim e = ask("e", 1);

    a.close();
    assertThat(granted).containsExactly("a", "b");
    assertThat(e.isGranted()).isFalse();
  }

  @Test
  void letsOthersPastWhoNeedSomethingElse() {
    ask("a", 3);
    ask("b", Map.of(GPUS, 1L, CPUS, 4L));

    ask("c", Map.of(CPUS, 4L));

    assertThat(granted).containsExactly("a", "c");
  }

  @Test
  void letsOthersPastWhoNeedMoreThanThereIsAltogether() {
    Claim huge = ask("huge", 4);
    ask("a", 3);
    assertThat(huge.lacked()).containsExactly(GPUS);

    limits.put(GPUS, 7L);
    stock.limit(this::limit);

    assertThat(granted).containsExactly("a", "huge");
  }

  @Test
  void takesNothingAwayWhenALimitIsLowered() {
    Claim a = ask("a", 2);
    Claim b = ask("b", 1);
    limits.put(GPUS, 1L);
    stock.limit(this::limit);
    ask("c", 1);
    assertThat(stock.used()).containsEntry(GPUS, 3L);

    a.close();
    assertThat(granted).containsExactly("a", "b");
    b.close();

    assertThat(granted).containsExactly("a", "b", "c");
  }

  @Test
  void forgetsWhoStoppedAskingAndTakesBackOnce() {
    Claim a = ask("a", 3);
    ask("gone", 3).close();
    ask("b", 2);

    a.close();
    a.close();
    ask("c", 2);

    assertThat(granted).containsExactly("a", "b");
    assertThat(stock.used()).containsEntry(GPUS, 2L);
  }

  @Test
  void grantsWhatWasTakenBeforeWhateverTheLimitIs() {
    ask("a", 3);
    Claim again = stock.take(Map.of(GPUS, 2L));

    assertThat(again.isGranted()).isTrue();
    assertThat(stock.used()).containsEntry(GPUS, 5L);
  }
}
