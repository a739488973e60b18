package dev.trainyard.emulator.run.job;

import dev.trainyard.emulator.fate.Mishap;
import dev.trainyard.emulator.time.Alarm;
import java.util.ArrayList;
import java.util.List;

/** What strikes one shift. */
final class Mishaps {
  private static final int DRAWS = 10_000;

  private final Kit kit;
  private final List<Alarm> alarms = new ArrayList<>(0);

  Mishaps(Kit kit) {
    this.kit = kit;
  }

  /** Lets each that is still to come strike. */
  void arm(Phase shift) {
    List<Mishap> all = kit.lot().fate().mishaps();
    for (int number = 0; number < all.size(); number++) {
      arm(shift, number, all.get(number));
    }
  }

  /** Lets one strike, unless it struck often enough. */
  void arm(Phase shift, int number, Mishap mishap) {
    int times = kit.tally().of(name(number));
    if (times < mishap.times()) {
      alarms.add(
          kit.after(
              kit.lot().draw(mishap.after(), DRAWS * (number + 1) + times),
              new Happening.Struck(shift, number, mishap)));
    }
  }

  void count(int number) {
    kit.tally().add(name(number));
  }

  private static String name(int number) {
    return "mishap " + number;
  }

  void stop() {
    alarms.forEach(Alarm::stop);
  }
}
