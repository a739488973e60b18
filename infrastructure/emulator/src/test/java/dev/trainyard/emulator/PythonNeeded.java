package dev.trainyard.emulator;

import java.io.IOException;

/** The tests that really train fail, and are not skipped, where they cannot. */
public final class PythonNeeded {
  /** Another interpreter to try: {@code -Dtrainyard.python=/usr/bin/python3}. */
  public static final String COMMAND = System.getProperty("trainyard.python", "python3");

  private PythonNeeded() {}

  public static void check() {
    try {
      new ProcessBuilder(COMMAND, "-c", "import venv, fcntl").inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new AssertionError(
          "This test runs training code: put python3 (3.9 or newer) on the PATH.", e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
