package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.time.Alarm;
import java.io.IOException;

/** PENDING: machines are prepared, if there are any. */
final class Provisioning implements Phase {
  private static final String STOCKOUTS = "stockouts";
  private static final int RETRIES = 3;

  private final Course course;
  private Alarm alarm = Alarm.NONE;

  Provisioning(Course course) {
    this.course = course;
  }

  @Override
  public void begin() throws IOException {
    course.say("Vertex AI is provisioning job running framework.");
    prepare();
  }

  private void prepare() {
    alarm = course.after(course.timeToProvision(), new Happening.Due(this));
  }

  @Override
  public void hear(Happening happening) throws IOException {
    if (!(happening instanceof Happening.Due)) {
      return;
    }
    if (!course.refusal().isEmpty()) {
      course.end(Failures.quota(course.refusal()));
    } else if (isStockout()) {
      course.tally().add(STOCKOUTS);
      outOfMachines();
    } else {
      course.go(new Shift(course, course.hire()));
    }
  }

  private boolean isStockout() {
    return !course.hasStarted() && course.tally().of(STOCKOUTS) < stockouts();
  }

  private int stockouts() {
    return course.lot().fate().stockouts();
  }

  private void outOfMachines() throws IOException {
    if (course.lot().terms().isFlexible()) {
      if (stockouts() != Fate.ALWAYS) {
        prepare();
      }
    } else if (course.tally().of(STOCKOUTS) <= RETRIES) {
      course.say("Resources are insufficient; trying again.");
      prepare();
    } else {
      course.end(course.failures().stockout());
    }
  }

  @Override
  public void leave() {
    alarm.stop();
  }
}
