package dev.trainyard.emulator.run;

import com.google.cloud.aiplatform.v1.CustomJob;

/** Runs jobs that were written down. Every job started ends exactly once, unless it is closed. */
public sealed interface Runner extends AutoCloseable permits NoopRunner, ProcessRunner {
  /** Takes the job on and returns at once; a job that ran before a restart is run anew. */
  void start(CustomJob job);

  /** Ends the job soon; nothing happens if it is over or unknown. */
  void cancel(String job);

  /** Stops whatever runs, without telling that it ended; returns when it has. */
  @Override
  void close();
}
