package dev.trainyard.emulator;

import dev.trainyard.emulator.fate.FateBook;
import dev.trainyard.emulator.fate.Fates;
import dev.trainyard.emulator.jobs.Jobs;
import dev.trainyard.emulator.quota.Admission;
import dev.trainyard.emulator.quota.QuotaBook;
import dev.trainyard.emulator.quota.Resources;
import dev.trainyard.emulator.run.Processes;
import dev.trainyard.emulator.run.Runner;
import dev.trainyard.emulator.run.job.House;
import dev.trainyard.emulator.run.job.StageWorkplaces;
import dev.trainyard.emulator.run.job.Workplaces;
import dev.trainyard.emulator.time.RealTime;
import dev.trainyard.emulator.time.Timekeeper;
import dev.trainyard.emulator.time.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** What lets jobs live: time, fates, and what there is only so much of. */
record Plant(Timekeeper time, FateBook fates, QuotaBook quotas, Resources resources) {
  private static final Duration AFTER_GRACE = Duration.ofSeconds(10);

  static Plant of(EmulatorSettings settings) {
    Conduct conduct = settings.conduct();
    Instant start = conduct.virtualFrom();
    return new Plant(
        start == null ? new RealTime() : new VirtualTime(start),
        new FateBook(fates(conduct)),
        new QuotaBook(conduct.quotas()),
        new Resources(conduct.resources(), places(settings)));
  }

  /** As at the start, but for the time, which never goes back. */
  void reset(Conduct conduct) {
    fates.set(fates(conduct));
    quotas.set(conduct.quotas());
    resources.set(conduct.resources());
  }

  private static Fates fates(Conduct conduct) {
    return conduct.fates().apply(Fates.like(conduct.usualFate()));
  }

  private static long places(EmulatorSettings settings) {
    return switch (settings.mode()) {
      case PROCESS -> settings.replicas();
      case SCRIPTED, NOOP -> Long.MAX_VALUE;
    };
  }

  /** Turned time must not go back behind what was written down. */
  void catchUp(Jobs jobs) {
    if (time instanceof VirtualTime virtual && jobs.newest().isAfter(virtual.instant())) {
      virtual.advanceTo(jobs.newest());
    }
  }

  Runner runner(EmulatorSettings settings, Jobs jobs) throws IOException {
    Conduct conduct = settings.conduct();
    Admission admission =
        new Admission(quotas, resources, conduct.assumptions().persistentResource());
    return new Runner(
        new House(time, jobs, fates, admission, conduct.assumptions()),
        workplaces(settings, jobs),
        conduct.pace().grace().plus(AFTER_GRACE));
  }

  private Workplaces workplaces(EmulatorSettings settings, Jobs jobs) throws IOException {
    return switch (settings.mode()) {
      case PROCESS -> Processes.open(settings.machine(), settings.pace(), time);
      case SCRIPTED, NOOP -> new StageWorkplaces(time, jobs.webAccess()::home);
    };
  }
}
