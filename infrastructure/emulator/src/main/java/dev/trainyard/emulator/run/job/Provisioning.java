package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.fate.Fate;
import dev.trainyard.emulator.time.Alarm;
import java.io.IOException;

/** PENDING: machines are prepared, if there are any. */
final class Provisioning implements Phase {
  private static final String STOCKOUTS = "stockouts";
  private static final int RETRIES = 3;

  private final Course course;
  private final Kit kit;
  private Alarm alarm = Alarm.NONE;

  Provisioning(Course course) {
    this.course = course;
    this.kit = course.kit();
  }

  @Override
  public void begin() throws IOException {
    kit.say("Vertex AI is provisioning job running framework.");
    prepare();
  }

  private void prepare() {
    alarm = kit.after(kit.timeToProvision(), new Happening.Due(this));
  }

  @Override
  public void hear(Happening happening) throws IOException {
    if (!(happening instanceof Happening.Due)) {
      return;
    }
    if (!kit.entry().refusal().isEmpty()) {
      course.end(Failures.quota(kit.entry().refusal()));
    } else if (isStockout()) {
      kit.tally().add(STOCKOUTS);
      outOfMachines();
    } else {
      course.go(new Shift(course, kit.workplace().hire()));
    }
  }

  private boolean isStockout() {
    return !course.hasStarted() && kit.tally().of(STOCKOUTS) < stockouts();
  }

  private int stockouts() {
    return kit.lot().fate().stockouts();
  }

  private void outOfMachines() throws IOException {
    if (kit.lot().terms().isFlexible()) {
      if (stockouts() != Fate.ALWAYS) {
        prepare();
      }
    } else if (kit.tally().of(STOCKOUTS) <= RETRIES) {
      kit.say("Resources are insufficient; trying again.");
      prepare();
    } else {
      course.end(kit.failures().stockout());
    }
  }

  @Override
  public void leave() {
    alarm.stop();
  }
}
