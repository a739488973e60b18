package dev.trainyard.emulator.run;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.emulator.assumptions.Assumptions;
import dev.trainyard.emulator.run.job.House;
import dev.trainyard.emulator.run.job.JobRun;
import dev.trainyard.emulator.run.job.Workplaces;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Lets jobs that were written down live. Every job started ends once, unless this is closed. */
public final class Runner implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(Runner.class.getName());

  private final Map<String, JobRun> runs = new ConcurrentHashMap<>();
  private final House house;
  private final Workplaces workplaces;
  private final Duration patience;

  /**
   * @param patience how long it may take to stop what runs
   */
  public Runner(House house, Workplaces workplaces, Duration patience) {
    this.house = house;
    this.workplaces = workplaces;
    this.patience = patience;
  }

  /** What jobs run as, in a sentence for people. */
  @Override
  public String toString() {
    return workplaces.toString();
  }

  /** Of the container engine that is used, if one is. */
  public Optional<String> engineVersion() {
    return workplaces.engineVersion();
  }

  /** A job that may begin, once it is written down. */
  public interface Candidate {
    /** The state in which it begins. */
    JobState state();

    /** Lets it begin; returns at once. */
    void begin();

    /** It could not be written down. */
    void withdraw();
  }

  /**
   * Asks for what a new job needs.
   *
   * @param job with its name and times
   * @throws IllegalArgumentException if it cannot have the fate that it names
   * @throws io.grpc.StatusRuntimeException if it is to be refused, as the caller will see it
   */
  public Candidate admit(CustomJob job) {
    String name = job.getName();
    JobRun run = JobRun.of(start(job));
    JobState state = run.admit();
    return new Candidate() {
      @Override
      public JobState state() {
        return state;
      }

      @Override
      public void begin() {
        runs.put(name, run);
        run.begin();
      }

      @Override
      public void withdraw() {
        run.withdraw();
      }
    };
  }

  public Instant now() {
    return house.time().instant();
  }

  public Assumptions assumptions() {
    return house.assumptions();
  }

  /** Goes on with a job from before a restart. */
  public void resume(CustomJob job) {
    String name = job.getName();
    JobRun run = JobRun.again(start(job));
    runs.put(name, run);
    run.begin();
  }

  private JobRun.Start start(CustomJob job) {
    String name = job.getName();
    return new JobRun.Start(job, house, workplaces, () -> runs.remove(name));
  }

  /** Ends the job as soon as its fate allows; nothing happens if it is over or unknown. */
  public void cancel(String job) {
    JobRun run = runs.get(job);
    if (run != null) {
      run.cancel();
    }
  }

  /** Stops it at once, whatever its fate; nothing happens if it is over or unknown. */
  public void drop(String job) {
    JobRun run = runs.get(job);
    if (run != null) {
      run.drop();
    }
  }

  /** Stops whatever runs, without telling that it ended; returns when it has. */
  @Override
  public void close() {
    CompletableFuture<?>[] all =
        runs.values().stream().map(JobRun::suspend).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(all)
        .completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    if (!runs.isEmpty()) {
      LOGGER.log(System.Logger.Level.WARNING, "{0} jobs did not stop in time", runs.size());
    }
    workplaces.close();
  }
}
