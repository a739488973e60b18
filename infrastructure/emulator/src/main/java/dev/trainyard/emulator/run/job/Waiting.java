package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.time.Alarm;
import java.io.IOException;
import java.time.Duration;

/** QUEUED: for as long as it is fated to, then for its quota and its machines. */
final class Waiting implements Phase {
  private final Course course;
  private final Kit kit;
  private Alarm alarm = Alarm.NONE;

  Waiting(Course course) {
    this.course = course;
    this.kit = course.kit();
  }

  @Override
  public void begin() throws IOException {
    kit.say("Waiting for job to be provisioned.");
    Duration left = kit.lot().queueTimeLeft(kit.now());
    if (left.isPositive()) {
      alarm = kit.after(left, new Happening.Due(this));
    } else {
      enter();
    }
  }

  @Override
  public void hear(Happening happening) throws IOException {
    if (happening instanceof Happening.Admitted || happening instanceof Happening.Due) {
      enter();
    }
  }

  private void enter() throws IOException {
    if (kit.enter()) {
      if (!course.hasStarted()) {
        course.pending();
      }
      course.go(new Provisioning(course));
    }
  }

  @Override
  public void leave() {
    alarm.stop();
  }
}
