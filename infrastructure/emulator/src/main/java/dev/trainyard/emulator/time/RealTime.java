package dev.trainyard.emulator.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The time of this machine. */
public final class RealTime implements Timekeeper {
  private static final System.Logger LOGGER = System.getLogger(RealTime.class.getName());
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  private final InstantSource clock = InstantSource.system();
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("timekeeper").factory());

  public RealTime() {
    timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    // why: the alarm for a timeout of seven days must not outlive its job
    timer.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public Alarm after(Duration delay, Runnable step) {
    Duration shown = delay.compareTo(FOR_EVER) < 0 ? delay : FOR_EVER;
    ScheduledFuture<?> alarm =
        timer.schedule(() -> take(step), shown.toNanos(), TimeUnit.NANOSECONDS);
    return () -> alarm.cancel(false);
  }

  private static void take(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException e) {
      LOGGER.log(System.Logger.Level.ERROR, "a step that was due failed", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
