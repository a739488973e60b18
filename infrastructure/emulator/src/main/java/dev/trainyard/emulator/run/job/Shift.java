package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.Scheduling;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.CannotStartException;
import dev.trainyard.emulator.run.replica.JobLogs;
import dev.trainyard.emulator.run.replica.NoImageException;
import dev.trainyard.emulator.run.replica.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A crew at work: from the start of its replicas to the end of the last one. */
final class Shift {
  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int RESTARTS = 3;

  private final Map<Seat, Integer> restarts = new HashMap<>();
  private final Crew crew;
  private final Yard yard;
  private final Inbox inbox;
  private final JobLogs logs;
  private final Replicas replicas;
  private final Failures failures;

  Shift(Crew crew, Yard yard, Inbox inbox, JobLogs logs) {
    this.crew = crew;
    this.yard = yard;
    this.inbox = inbox;
    this.logs = logs;
    this.replicas = new Replicas(crew, yard, inbox, logs);
    this.failures = new Failures(logs.folder());
  }

  /** Works until the job is over, and takes everything down. */
  Ending work(Runnable running) throws IOException, InterruptedException {
    logs.service("Vertex AI is setting up this job.");
    logs.service("Waiting for training program to start.");
    logs.service("Job is preparing.");
    try {
      for (Seat seat : crew.seats()) {
        replicas.start(seat);
      }
      running.run();
      logs.service("Job is running.");
      return watch();
    } catch (NoImageException e) {
      return failures.noImage(e);
    } catch (CannotStartException e) {
      return failures.notStarted(e.seat(), e.reason());
    } finally {
      logs.service("Tearing down training program.");
      replicas.stopAll();
      yard.addresses().release(crew.job().getName());
      logs.service("Finished tearing down training program.");
    }
  }

  private Ending watch() throws IOException, InterruptedException, CannotStartException {
    Instant deadline = deadline();
    Optional<Ending> verdict = Optional.empty();
    while (verdict.isEmpty()) {
      Duration left = Duration.between(yard.clock().instant(), deadline);
      verdict = judge(inbox.next(left));
    }
    return verdict.get();
  }

  private Instant deadline() {
    Instant start =
        crew.job().hasStartTime()
            ? Instant.ofEpochSecond(crew.job().getStartTime().getSeconds())
            : yard.clock().instant();
    return start.plus(timeout());
  }

  private Duration timeout() {
    Scheduling scheduling = crew.job().getJobSpec().getScheduling();
    Duration asked =
        Duration.ofSeconds(
            scheduling.getTimeout().getSeconds(), scheduling.getTimeout().getNanos());
    return asked.isZero() ? LONGEST : asked;
  }

  private Optional<Ending> judge(Happening happening) throws IOException, CannotStartException {
    return switch (happening) {
      case Happening.Admitted _ -> Optional.empty();
      case Happening.TimeIsUp _ -> Optional.of(tooLong());
      case Happening.Over(var ending) -> Optional.of(ending);
      case Happening.ReplicaEnded ended ->
          replicas.remove(ended) ? judge(ended.seat(), ended.outcome()) : Optional.empty();
    };
  }

  private Ending tooLong() {
    return new Ending.Cancelled(
        "CANCELED: the job ran longer than its scheduling.timeout of "
            + timeout().toSeconds()
            + "s.");
  }

  private Optional<Ending> judge(Seat seat, Outcome outcome)
      throws IOException, CannotStartException {
    return switch (outcome) {
      case Outcome.NotStarted(String reason) -> Optional.of(failures.notStarted(seat, reason));
      case Outcome.Exited exited when exited.code() == 0 ->
          seat.isPrimary() ? Optional.of(Ending.SUCCEEDED) : Optional.empty();
      case Outcome.Exited exited when mayTryAgain(seat, exited) -> tryAgain(seat, exited);
      case Outcome.Exited exited -> Optional.of(failures.exited(seat, exited));
    };
  }

  private boolean mayTryAgain(Seat seat, Outcome.Exited exited) {
    return Failures.isTransient(exited)
        && !crew.job().getJobSpec().getScheduling().getDisableRetries()
        && restarts.getOrDefault(seat, 0) < RESTARTS;
  }

  private Optional<Ending> tryAgain(Seat seat, Outcome.Exited exited)
      throws IOException, CannotStartException {
    int restart = restarts.merge(seat, 1, Integer::sum);
    logs.service(
        "The replica %s exited with a non-zero status of %d and is restarted (%d of %d)."
            .formatted(seat.name(), exited.code(), restart, RESTARTS));
    if (crew.job().getJobSpec().getScheduling().getRestartJobOnWorkerRestart()) {
      replicas.stopAll();
      for (Seat each : crew.seats()) {
        replicas.start(each);
      }
    } else {
      replicas.start(seat);
    }
    return Optional.empty();
  }
}
