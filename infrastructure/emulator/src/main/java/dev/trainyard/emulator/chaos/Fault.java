package dev.trainyard.emulator.chaos;

import dev.trainyard.emulator.chaos.harm.Harm;
import dev.trainyard.emulator.chaos.strike.Call;
import dev.trainyard.emulator.chaos.strike.Strikes;
import java.util.Set;

/** Which calls, how many of them, and what befalls them. */
public record Fault(Aim aim, Dose dose, Harm harm) {
  public Fault {
    if (!aim.isAnyMethod() && aim.methods().stream().noneMatch(harm::reaches)) {
      throw new IllegalArgumentException(
          harm.getClass().getSimpleName() + " cannot befall calls of " + aim.methods());
    }
  }

  /** Begins a fault that is not in force yet. */
  public static FaultDraft<Fault> on(String... methods) {
    return new FaultDraft<>(Aim.at(Set.of(methods)), Dose.ALWAYS, fault -> fault);
  }

  boolean matches(Call call) {
    return aim.matches(call) && Strikes.reaches(harm, call);
  }
}
