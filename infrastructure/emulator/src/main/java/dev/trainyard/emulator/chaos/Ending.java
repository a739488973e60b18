package dev.trainyard.emulator.chaos;

import dev.trainyard.emulator.chaos.harm.Harm;

/** The end of a fault that is being written down: what befalls the calls. */
interface Ending<T> {
  T by(Harm harm);
}
