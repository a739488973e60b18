package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.CustomJob;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What running jobs means: with processes, or by a script. */
public sealed interface Workplaces extends AutoCloseable permits RealWorkplaces, StageWorkplaces {
  /** Where runs hear what happens; each of them one thing at a time. */
  Executor turns();

  Workplace of(CustomJob job, Lot lot, Inbox inbox);

  /** Of the container engine that is used, if one is. */
  Optional<String> engineVersion();

  @Override
  void close();
}
