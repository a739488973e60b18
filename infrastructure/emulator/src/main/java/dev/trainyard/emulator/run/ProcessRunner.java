package dev.trainyard.emulator.run;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.job.Ending;
import dev.trainyard.emulator.run.job.Gate;
import dev.trainyard.emulator.run.job.JobRun;
import dev.trainyard.emulator.run.job.Machine;
import dev.trainyard.emulator.run.job.Pace;
import dev.trainyard.emulator.run.job.Yard;
import dev.trainyard.emulator.run.replica.Scripts;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Runs every replica of every job as a process of this machine. */
public final class ProcessRunner implements Runner {
  private static final Duration AFTER_GRACE = Duration.ofSeconds(10);

  private final Map<String, JobRun> runs = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Yard yard;
  private final Progress progress;

  private ProcessRunner(Yard yard, Progress progress) {
    this.yard = yard;
    this.progress = progress;
  }

  /** Lays out the folders that jobs will need. */
  public static ProcessRunner open(
      Machine machine, Pace pace, InstantSource clock, Progress progress) throws IOException {
    Files.createDirectories(machine.jobs());
    Files.createDirectories(machine.bucketRoot());
    Scripts scripts = Scripts.layOut(machine.jobs().resolveSibling("scripts"));
    Gate gate = new Gate(machine.replicas());
    String python = Python.behind(machine.python());
    Yard yard = new Yard(machine, pace, python, scripts, gate, new Addresses(), clock);
    return new ProcessRunner(yard, progress);
  }

  @Override
  public void start(CustomJob job) {
    JobRun run = new JobRun(job, yard);
    runs.put(job.getName(), run);
    threads.execute(() -> ride(job.getName(), run));
  }

  private void ride(String job, JobRun run) {
    try {
      Ending ending = run.ride(() -> progress.running(job));
      progress.ended(job, ending);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      runs.remove(job);
    }
  }

  @Override
  public void cancel(String job) {
    JobRun run = runs.get(job);
    if (run != null) {
      run.end(Ending.cancelledByCaller());
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    runs.values().forEach(run -> run.end(Ending.SUSPENDED));
    try {
      Duration patience = yard.pace().grace().plus(AFTER_GRACE);
      if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      threads.shutdownNow();
    }
  }
}
