package dev.trainyard.emulator.junit;

import dev.trainyard.emulator.Emulator.FaultSetting;
import dev.trainyard.emulator.EmulatorSettings;
import dev.trainyard.emulator.Mode;
import dev.trainyard.emulator.chaos.Faults;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * How the emulator of a test is to be.
 *
 * @param changes to the usual settings
 * @param setting the faults in force when a test begins
 */
record Plan(Mode mode, UnaryOperator<EmulatorSettings> changes, FaultSetting setting) {
  static Plan of(Mode mode) {
    return new Plan(mode, settings -> settings, _ -> {});
  }

  Plan with(UnaryOperator<EmulatorSettings> change) {
    return new Plan(mode, settings -> change.apply(changes.apply(settings)), setting);
  }

  Plan withVirtualTime(Instant start) {
    return with(settings -> settings.withConduct(settings.conduct().withVirtualTime(start)));
  }

  Plan withFaults(FaultSetting more) {
    return new Plan(
        mode,
        changes,
        faults -> {
          setting.on(faults);
          more.on(faults);
        });
  }

  EmulatorSettings settings(Path state) {
    return changes.apply(EmulatorSettings.of(mode, state));
  }

  /** Puts the faults in force. */
  void set(Faults faults) throws IOException {
    setting.on(faults);
  }
}
