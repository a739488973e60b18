package dev.trainyard.emulator.run.job;

import java.io.IOException;

/** Where one job runs. */
interface Workplace {
  /** A line of the platform's own. */
  void say(String line) throws IOException;

  /** Where a reader finds the job's logs. */
  String logs();

  /** A new crew, not at work yet. */
  Workforce hire() throws IOException;

  /** Nothing of the job runs any more, and nothing will until the emulator starts anew. */
  void close() throws IOException;
}
