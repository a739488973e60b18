package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.fate.Mishap;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.replica.CannotStartException;
import dev.trainyard.emulator.run.replica.NoImageException;
import dev.trainyard.emulator.run.replica.Outcome;
import java.io.IOException;

/** RUNNING: a crew at work, from the start of its replicas to the end of the last one. */
final class Shift implements Phase {
  private final Course course;
  private final Kit kit;
  private final Workforce workforce;
  private final Mishaps mishaps;
  private final Patience patience;

  Shift(Course course, Workforce workforce) {
    this.course = course;
    this.kit = course.kit();
    this.workforce = workforce;
    this.mishaps = new Mishaps(kit);
    this.patience = new Patience(kit);
  }

  @Override
  public void begin() throws IOException {
    kit.say("Vertex AI is setting up this job.");
    kit.say("Waiting for training program to start.");
    kit.say("Job is preparing.");
    if (hasStartedAll()) {
      course.running();
      kit.say("Job is running.");
      mishaps.arm(this);
    }
  }

  private boolean hasStartedAll() throws IOException {
    for (Seat seat : workforce.seats()) {
      if (!hasStarted(seat)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasStarted(Seat seat) throws IOException {
    try {
      workforce.start(seat);
      return true;
    } catch (NoImageException e) {
      course.end(kit.failures().noImage(e));
      return false;
    } catch (CannotStartException e) {
      course.end(kit.failures().notStarted(e.seat(), e.reason()));
      return false;
    }
  }

  @Override
  public void hear(Happening happening) throws IOException {
    if (happening instanceof Happening.ReplicaEnded ended && workforce.remove(ended)) {
      judge(ended.seat(), ended.outcome());
    } else if (happening instanceof Happening.Struck struck) {
      mishaps.count(struck.number());
      suffer(struck);
    }
  }

  private void judge(Seat seat, Outcome outcome) throws IOException {
    switch (outcome) {
      case Outcome.NotStarted(String reason) -> course.end(kit.failures().notStarted(seat, reason));
      case Outcome.Exited exited when exited.code() == 0 -> {
        if (seat.isPrimary()) {
          course.end(Ending.SUCCEEDED);
        }
      }
      case Outcome.Exited exited when Failures.isTransient(exited) && patience.afterExit(seat) ->
          restart(seat, "exited with a non-zero status of " + exited.code());
      case Outcome.Exited exited -> course.end(kit.failures().exited(seat, exited));
    }
  }

  private void suffer(Happening.Struck struck) throws IOException {
    Mishap mishap = struck.mishap();
    switch (mishap.kind()) {
      case PREEMPTION -> {
        kit.say("The machines of the job are taken away.");
        retryOr(patience.afterPreemption(), kit.failures().stockout());
      }
      case INTERNAL_ERROR -> retryOr(patience.afterInternalError(), kit.failures().internal());
      case LOST_WORKER -> lose(struck);
    }
  }

  private void retryOr(boolean again, Ending otherwise) throws IOException {
    if (again) {
      course.retry();
    } else {
      course.end(otherwise);
    }
  }

  private void lose(Happening.Struck struck) throws IOException {
    for (Seat seat : workforce.seats()) {
      if (seat.name().equals(struck.mishap().replica())) {
        lose(seat);
        mishaps.arm(this, struck.number(), struck.mishap());
        return;
      }
    }
  }

  private void lose(Seat seat) throws IOException {
    if (patience.afterLoss(seat)) {
      workforce.stop(seat);
      restart(seat, "lost its machine");
    } else {
      retryOr(patience.afterLosses(), kit.failures().internal());
    }
  }

  private void restart(Seat seat, String why) throws IOException {
    kit.say("The replica %s %s and is restarted.".formatted(seat.name(), why));
    if (kit.lot().terms().restartsTogether()) {
      workforce.stopAll();
      hasStartedAll();
    } else {
      hasStarted(seat);
    }
  }

  @Override
  public void leave() throws IOException {
    mishaps.stop();
    kit.say("Tearing down training program.");
    workforce.stopAll();
    kit.say("Finished tearing down training program.");
  }
}
