package dev.trainyard.emulator.run.container;

/** What came of looking for an image. */
public sealed interface Finding {
  /** The engine has it. */
  record Here() implements Finding {}

  /** There is no such image, or not for us. */
  record Refused(String words) implements Finding {}

  /** Nobody could be asked for it. */
  record OutOfReach(String words) implements Finding {}

  /** The job was over before it came. */
  record GivenUp() implements Finding {}
}
