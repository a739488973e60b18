package dev.trainyard.emulator;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import com.google.cloud.aiplatform.v1.Scheduling;
import dev.trainyard.domain.job.Place;
import dev.trainyard.emulator.assumptions.Assumptions;
import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.Jobs;
import dev.trainyard.emulator.run.Runner;
import dev.trainyard.emulator.run.job.Pace;
import dev.trainyard.emulator.time.VirtualTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An emulator without a port, whose jobs are played and whose time is turned. */
public final class Theatre implements AutoCloseable {
  public static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  public static final Place PLACE = new Place("demo", "us-central1");

  /** A second in PENDING, ten in RUNNING. */
  public static final Fate USUAL = Fate.success(Duration.ofSeconds(1), Duration.ofSeconds(10));

  private static final Pace PACE =
      Pace.DEFAULT.withProvisioning(Duration.ofSeconds(1)).withRunning(Duration.ofSeconds(10));

  public final Jobs jobs;
  public final VirtualTime time;
  private final Plant plant;
  private final Runner runner;
  private final Desk desk;

  private Theatre(Path state, Conduct conduct) throws IOException {
    EmulatorSettings settings =
        EmulatorSettings.of(Mode.SCRIPTED, state)
            .withConduct(conduct.withPace(PACE).withVirtualTime(START));
    Files.createDirectories(state);
    plant = Plant.of(settings);
    time = (VirtualTime) plant.time();
    jobs = Jobs.open(state.resolve("jobs.journal"), time);
    plant.catchUp(jobs);
    runner = plant.runner(jobs, () -> "localhost:0");
    desk = new Desk(jobs, runner);
    jobs.webAccess().isAt("http://here/emulator/v1");
    jobs.live().forEach(runner::resume);
  }

  public static Theatre open(Path state) throws IOException {
    return open(state, UnaryOperator.identity());
  }

  public static Theatre open(Path state, UnaryOperator<Conduct> conduct) throws IOException {
    return new Theatre(state, conduct.apply(Conduct.USUAL));
  }

  /** One in which this is everybody's fate. */
  public static Theatre of(Path state, Fate fate) throws IOException {
    return of(state, fate, Assumptions.USUAL);
  }

  public static Theatre of(Path state, Fate fate, Assumptions assumptions) throws IOException {
    return open(
        state,
        conduct ->
            conduct
                .withFates(fates -> fates.with("here", fate).withUsual("here"))
                .withAssumptions(assumptions));
  }

  Plant plant() {
    return plant;
  }

  public CustomJob create() {
    return create(Specs.aShellJob("true"));
  }

  public CustomJob create(CustomJob asked) {
    return desk.create(PLACE, asked);
  }

  public Desk desk() {
    return desk;
  }

  /** The job as it is now. */
  public CustomJob seen(CustomJob job) {
    return jobs.find(JobName.parse(job.getName())).orElseThrow();
  }

  public void cancel(CustomJob job) {
    desk.cancel(JobName.parse(job.getName()));
  }

  /** Lets time pass and looks. */
  public CustomJob after(String duration, CustomJob job) {
    time.advance(Duration.parse("PT" + duration));
    return seen(job);
  }

  /** What a client sees that looks at every change, from now to the end, or to nothing due. */
  public List<JobState> course(CustomJob job) {
    List<JobState> states = new ArrayList<>();
    states.add(seen(job).getState());
    while (!seen(job).hasEndTime() && time.advanceToNext()) {
      JobState state = seen(job).getState();
      if (state != states.getLast()) {
        states.add(state);
      }
    }
    return states;
  }

  /** A job with one shell replica and this scheduling. */
  public static CustomJob scheduled(Consumer<Scheduling.Builder> change) {
    CustomJob.Builder job = Specs.aShellJob("true").toBuilder();
    change.accept(job.getJobSpecBuilder().getSchedulingBuilder());
    return job.build();
  }

  @Override
  public void close() throws IOException {
    jobs.close();
    runner.close();
    time.close();
  }
}
