package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJob;
import com.google.cloud.aiplatform.v1.JobState;
import dev.trainyard.emulator.assumptions.Assumptions.Created;
import dev.trainyard.emulator.fate.CancelWay;
import dev.trainyard.emulator.quota.Admission;
import dev.trainyard.emulator.quota.Entry;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** One job from its admission to its end. What happens to it is heard one thing at a time. */
public final class JobRun {
  private static final System.Logger LOGGER = System.getLogger(JobRun.class.getName());

  private final House house;
  private final Entry entry;
  private final Runnable gone;
  private final Inbox inbox;
  private final Course course;
  private boolean isOver;

  private JobRun(Start start, Entry entry, Lot lot) {
    this.house = start.house();
    this.entry = entry;
    this.gone = start.gone();
    this.inbox = new Inbox(start.workplaces().turns(), this::hear);
    Workplace workplace = start.workplaces().of(start.job(), lot, inbox);
    this.course = new Course(new Kit(lot, house, entry, inbox, workplace, new Tally()));
  }

  /**
   * What a run begins with.
   *
   * @param gone called when the run is over
   */
  public record Start(CustomJob job, House house, Workplaces workplaces, Runnable gone) {}

  /**
   * A run of a new job.
   *
   * @throws IllegalArgumentException if its label names a fate that there is not
   * @throws io.grpc.StatusRuntimeException if it names a persistent resource that it cannot have
   */
  public static JobRun of(Start start) {
    Lot lot = Lot.of(start.job(), start.house().fates().fates());
    return new JobRun(start, start.house().admission().of(start.job(), lot.place()), lot);
  }

  /** A run of a job from before a restart, which goes on where it was as well as it can. */
  public static JobRun again(Start start) {
    CustomJob job = start.job();
    Lot lot = Lot.again(job, start.house().fates().fates());
    Admission admission = start.house().admission();
    Entry entry =
        job.getState() == JobState.JOB_STATE_QUEUED
            ? admission.entry(job, lot.place())
            : admission.again(job, lot.place());
    return new JobRun(start, entry, lot);
  }

  /**
   * Asks for what the job needs, and says in which state it begins.
   *
   * @throws io.grpc.StatusRuntimeException RESOURCE_EXHAUSTED if its quota is used up and such jobs
   *     are refused
   */
  public JobState admit() {
    boolean enters =
        course.kit().lot().queueTimeLeft(house.time().instant()).isZero()
            && entry.enterFirst(course.kit()::admitted);
    return enters && house.assumptions().created() == Created.PENDING
        ? JobState.JOB_STATE_PENDING
        : JobState.JOB_STATE_QUEUED;
  }

  /** Takes back what it asked for; the job could not be written down. */
  public void withdraw() {
    entry.close();
  }

  public void begin() {
    inbox.post(new Happening.Begun());
  }

  /** Ends it as soon as its fate allows. */
  public void cancel() {
    if (!(course.kit().lot().fate().cancel() instanceof CancelWay.Loses)) {
      inbox.post(new Happening.CancelAsked());
    }
  }

  /** Ends it at once: there is no such job any more. */
  public void drop() {
    inbox.post(new Happening.Dropped());
  }

  /** Stops it without an end; completed when nothing of it runs any more. */
  public CompletableFuture<Void> suspend() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    inbox.post(new Happening.Suspended(done));
    return done;
  }

  private void hear(Happening happening) {
    if (!isOver) {
      try {
        course.hear(happening);
        course.verdict().ifPresent(this::conclude);
      } catch (IOException | RuntimeException e) {
        LOGGER.log(
            System.Logger.Level.ERROR, "the emulator cannot run " + course.kit().lot().name(), e);
        conclude(course.kit().failures().internal(": " + e));
      }
    }
    if (happening instanceof Happening.Suspended(var done)) {
      done.complete(null);
    }
  }

  private void conclude(Ending ending) {
    isOver = true;
    try {
      course.leave(ending);
      house.progress().ended(course.kit().lot().name(), ending);
    } catch (IOException | RuntimeException e) {
      LOGGER.log(
          System.Logger.Level.ERROR, "the end of " + course.kit().lot().name() + " is lost", e);
    }
    // why: room that is given back while the emulator stops would let others begin
    if (!(ending instanceof Ending.Suspended)) {
      entry.close();
    }
    gone.run();
  }
}
