package dev.trainyard.emulator.run;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.run.job.Ending;
import dev.trainyard.emulator.run.job.Pace;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Lets every job succeed after a while, without a process and without a thread per job. */
public final class NoopRunner implements Runner {
  private final ScheduledExecutorService ticks;
  private final Progress progress;
  private final Pace pace;

  public NoopRunner(Pace pace, Progress progress) {
    this.pace = pace;
    this.progress = progress;
    var timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("noop-runner").factory());
    timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    this.ticks = timer;
  }

  @Override
  public void start(CustomJob job) {
    after(pace.provisioning(), () -> run(job.getName()));
  }

  private void run(String job) {
    progress.running(job);
    after(pace.running(), () -> progress.ended(job, Ending.SUCCEEDED));
  }

  @Override
  public void cancel(String job) {
    after(Duration.ZERO, () -> progress.ended(job, Ending.cancelledByCaller()));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a tick that fails is reported by its own doing
  private void after(Duration delay, Runnable step) {
    ticks.schedule(step, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    ticks.shutdownNow();
  }

  @Override
  public String toString() {
    return "Jobs succeed by themselves.";
  }
}
