package dev.trainyard.application.testkit;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets several do the same thing at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** What each of them got, in no particular order of time. */
  public static <T> List<T> inParallel(int count, IntFunction<T> deed) {
    CountDownLatch ready = new CountDownLatch(count);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> deeds =
          IntStream.range(0, count).mapToObj(n -> together(ready, deed, n)).toList();
      List<Future<T>> futures = threads.invokeAll(deeds);
      return futures.stream().map(AtOnce::get).toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> Callable<T> together(CountDownLatch ready, IntFunction<T> deed, int number) {
    return () -> {
      ready.countDown();
      ready.await();
      return deed.apply(number);
    };
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
