package dev.trainyard.emulator.time;

/** Something that is to be done later, as long as nobody stops it. */
@FunctionalInterface
public interface Alarm {
  Alarm NONE = () -> {};

  /** It is not done any more, unless it was already; may be called again. */
  void stop();
}
