package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.fate.CancelWay;
import dev.trainyard.emulator.time.Alarm;
import java.io.IOException;
import java.time.Duration;

/** CANCELLING, with nothing left that runs. */
final class Stopping implements Phase {
  private final Course course;
  private final Kit kit;
  private final Duration already;
  private Alarm alarm = Alarm.NONE;

  /**
   * @param already how long it has been stopping before
   */
  Stopping(Course course, Duration already) {
    this.course = course;
    this.kit = course.kit();
    this.already = already;
  }

  @Override
  public void begin() throws IOException {
    if (kit.lot().fate().cancel() instanceof CancelWay.Never) {
      kit.say("The job does not stop.");
      return;
    }
    Duration left = Duration.ZERO;
    if (kit.lot().fate().cancel() instanceof CancelWay.Takes(Duration time)) {
      left = time.minus(already);
    }
    alarm = kit.after(left, new Happening.Due(this));
  }

  @Override
  public void hear(Happening happening) throws IOException {
    if (happening instanceof Happening.Due) {
      course.end(Ending.cancelledByCaller());
    }
  }

  @Override
  public void leave() {
    alarm.stop();
  }
}
