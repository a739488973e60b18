package dev.trainyard.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LookoutTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void looksOnWhileOneLookIsHeldUp() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(5);
    AtomicInteger looks = new AtomicInteger();
    Lookout lookout =
        new Lookout(
            "test",
            () -> {
              if (looks.incrementAndGet() == 1) {
                await(held);
              }
              others.countDown();
              return true;
            },
            threads);
    lookout.begin();
    lookout.begin();
    assertThat(others.await(20, TimeUnit.SECONDS)).isTrue();
    held.countDown();
    lookout.close();
  }

  @Test
  void looksAgainAfterAFailureAndNoMoreWhenItIsClosed() throws Exception {
    CountDownLatch again = new CountDownLatch(3);
    AtomicInteger looks = new AtomicInteger();
    Lookout lookout =
        new Lookout(
            "test",
            () -> {
              looks.incrementAndGet();
              again.countDown();
              throw new IllegalStateException("scripted");
            },
            threads);
    lookout.begin();
    assertThat(again.await(20, TimeUnit.SECONDS)).isTrue();
    lookout.close();
    int last = looks.get();
    lookout.beat();
    assertThat(looks).hasValue(last);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
