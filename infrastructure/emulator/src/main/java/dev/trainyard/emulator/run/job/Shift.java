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
  private final Workforce workforce;
  private final Mishaps mishaps;
  private final Patience patience;

  Shift(Course course, Workforce workforce) {
    this.course = course;
    this.workforce = workforce;
    this.mishaps = new Mishaps(course);
    this.patience = new Patience(course);
  }

  @Override
  public void begin() throws IOException {
    course.say("Vertex AI is setting up this job.");
    course.say("Waiting for training program to start.");
    course.say("Job is preparing.");
    if (hasStartedAll()) {
      course.running();
      course.say("Job is running.");
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
      course.end(course.failures().noImage(e));
      return false;
    } catch (CannotStartException e) {
      course.end(course.failures().notStarted(e.seat(), e.reason()));
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
      case Outcome.NotStarted(String reason) ->
          course.end(course.failures().notStarted(seat, reason));
      case Outcome.Exited exited when exited.code() == 0 -> {
        if (seat.isPrimary()) {
          course.end(Ending.SUCCEEDED);
        }
      }
      case Outcome.Exited exited when Failures.isTransient(exited) && patience.afterExit(seat) ->
          restart(seat, "exited with a non-zero status of " + exited.code());
      case Outcome.Exited exited -> course.end(course.failures().exited(seat, exited));
    }
  }

  private void suffer(Happening.Struck struck) throws IOException {
    Mishap mishap = struck.mishap();
    switch (mishap.kind()) {
      case PREEMPTION -> {
        course.say("The machines of the job are taken away.");
        retryOr(patience.afterPreemption(), course.failures().stockout());
      }
      case INTERNAL_ERROR -> retryOr(patience.afterInternalError(), course.failures().internal());
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
      retryOr(patience.afterLosses(), course.failures().internal());
    }
  }

  private void restart(Seat seat, String why) throws IOException {
    course.say("The replica %s %s and is restarted.".formatted(seat.name(), why));
    if (course.lot().terms().restartsTogether()) {
      workforce.stopAll();
      hasStartedAll();
    } else {
      hasStarted(seat);
    }
  }

  @Override
  public void leave() throws IOException {
    mishaps.stop();
    course.say("Tearing down training program.");
    workforce.stopAll();
    course.say("Finished tearing down training program.");
  }
}
