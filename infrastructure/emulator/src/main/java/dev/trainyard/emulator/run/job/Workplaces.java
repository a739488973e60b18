package dev.trainyard.emulator.run.job;

import java.util.concurrent.Executor;

/** What running jobs means: with processes, or by a script. */
public sealed interface Workplaces extends AutoCloseable permits RealWorkplaces, StageWorkplaces {
  /** Where runs hear what happens; each of them one thing at a time. */
  Executor turns();

  Workplace of(Lot lot, Inbox inbox);

  @Override
  void close();
}
