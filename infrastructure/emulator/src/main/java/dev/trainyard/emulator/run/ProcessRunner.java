package dev.trainyard.emulator.run;

import com.google.cloud.aiplatform.v1.CustomJob;
import dev.trainyard.emulator.run.crew.Addresses;
import dev.trainyard.emulator.run.job.Ending;
import dev.trainyard.emulator.run.job.Gate;
import dev.trainyard.emulator.run.job.JobRun;
import dev.trainyard.emulator.run.job.Machine;
import dev.trainyard.emulator.run.job.Pace;
import dev.trainyard.emulator.run.job.Yard;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs every replica of every job on this machine, in a container or as a process. */
public final class ProcessRunner implements Runner {
  private static final Duration AFTER_GRACE = Duration.ofSeconds(10);

  private final Map<String, JobRun> runs = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Yard yard;
  private final Toolbox toolbox;
  private final Progress progress;

  private ProcessRunner(Yard yard, Toolbox toolbox, Progress progress) {
    this.yard = yard;
    this.toolbox = toolbox;
    this.progress = progress;
  }

  /**
   * Lays out the folders that jobs will need, and removes what a killed emulator left.
   *
   * @param endpoint the emulator's own host and port; may wait until it listens
   * @throws IOException if the folders cannot be made, or an engine is asked for and none answers
   */
  public static ProcessRunner open(
      Machine machine, Pace pace, InstantSource clock, Progress progress, Supplier<String> endpoint)
      throws IOException {
    Files.createDirectories(machine.jobs());
    Files.createDirectories(machine.bucketRoot());
    Toolbox toolbox = Toolbox.open(machine);
    Gate gate = new Gate(machine.replicas());
    Yard yard = new Yard(machine, pace, toolbox.tools(), gate, new Addresses(), clock, endpoint);
    return new ProcessRunner(yard, toolbox, progress);
  }

  @Override
  public String toString() {
    return toolbox.toString();
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
    } finally {
      toolbox.close();
    }
  }
}
