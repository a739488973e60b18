package dev.trainyard.adapters.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(4));
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void triesUntilThereIsAnAnswer() {
    assertThat(patience.<Integer>insist("asking", _ -> true, () -> answerAt(9))).isEqualTo(9);
  }

  @Test
  void throwsAtOnceWhatDoesNotMeanAway() {
    assertThatThrownBy(() -> patience.insist("asking", _ -> false, () -> answerAt(2)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(tries).hasValue(1);
  }

  @Test
  void endsInTheMiddleOfAPause() throws Exception {
    Patience slow = new Patience(Duration.ofHours(1), Duration.ofHours(1));
    CountDownLatch asked = new CountDownLatch(1);
    CompletableFuture<Integer> answer =
        CompletableFuture.supplyAsync(() ->
            slow.insist(
                "asking",
                _ -> true,
                () -> {
                  asked.countDown();
                  return answerAt(2);
                }));
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    slow.end();
    assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
        .isInstanceOfAny(
            CancellationException.class, java.util.concurrent.ExecutionException.class);
    assertThat(slow.isOver()).isTrue();
  }

  private int answerAt(int number) {
    if (tries.incrementAndGet() < number) {
      throw new IllegalStateException("try " + tries);
    }
    return tries.get();
  }
}
