package dev.trainyard.emulator.chaos.harm;

/** What numbers may be. */
final class Checks {
  private Checks() {}

  static void atLeast(int least, int number, String name) {
    if (number < least) {
      throw new IllegalArgumentException(
          name + " must be at least " + least + ", but is " + number);
    }
  }
}
