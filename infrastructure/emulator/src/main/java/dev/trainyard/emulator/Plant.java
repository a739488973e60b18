package dev.trainyard.emulator;

import dev.trainyard.emulator.fate.FateBook;
import dev.trainyard.emulator.fate.Fates;
import dev.trainyard.emulator.jobs.Jobs;
import dev.trainyard.emulator.quota.Admission;
import dev.trainyard.emulator.quota.QuotaBook;
import dev.trainyard.emulator.quota.Resources;
import dev.trainyard.emulator.registry.store.Registry;
import dev.trainyard.emulator.run.Processes;
import dev.trainyard.emulator.run.Runner;
import dev.trainyard.emulator.run.image.LocalImages;
import dev.trainyard.emulator.run.job.House;
import dev.trainyard.emulator.run.job.StageWorkplaces;
import dev.trainyard.emulator.run.job.Workplaces;
import dev.trainyard.emulator.time.RealTime;
import dev.trainyard.emulator.time.Timekeeper;
import dev.trainyard.emulator.time.VirtualTime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** What lets jobs live: time, fates, and what there is only so much of. */
final class Plant {
  private static final Duration AFTER_GRACE = Duration.ofSeconds(10);

  private final EmulatorSettings settings;
  private final Timekeeper time;
  private final FateBook fates;
  private final QuotaBook quotas;
  private final Resources resources;
  private final Registry registry;

  private Plant(EmulatorSettings settings, Timekeeper time, Registry registry) {
    this.settings = settings;
    this.registry = registry;
    this.time = time;
    this.fates = new FateBook(fates(settings.conduct()));
    this.quotas = new QuotaBook(settings.conduct().quotas());
    this.resources = new Resources(settings.conduct().resources(), places(settings));
  }

  static Plant of(EmulatorSettings settings) throws IOException {
    Instant start = settings.conduct().virtualFrom();
    Timekeeper time = start == null ? new RealTime() : new VirtualTime(start);
    return new Plant(settings, time, Registry.open(settings.state().resolve("registry")));
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

  /**
   * @param endpoint the emulator's own host and port; may wait until it listens
   */
  Runner runner(Jobs jobs, Supplier<String> endpoint) throws IOException {
    Conduct conduct = settings.conduct();
    Admission admission =
        new Admission(quotas, resources, conduct.assumptions().persistentResource());
    return new Runner(
        new House(time, jobs, fates, admission, conduct.assumptions()),
        workplaces(jobs, endpoint),
        conduct.pace().grace().plus(AFTER_GRACE));
  }

  private Workplaces workplaces(Jobs jobs, Supplier<String> endpoint) throws IOException {
    return switch (settings.mode()) {
      case PROCESS -> {
        LocalImages images =
            LocalImages.open(registry, settings.state().resolve("trees"), endpoint);
        yield Processes.open(settings.machine(), settings.pace(), time, images);
      }
      case SCRIPTED, NOOP -> new StageWorkplaces(time, jobs.webAccess()::home);
    };
  }

  /** Everything but time is as at first. */
  void reset() {
    fates.set(fates(settings.conduct()));
    quotas.set(settings.conduct().quotas());
    resources.set(settings.conduct().resources());
  }

  EmulatorSettings settings() {
    return settings;
  }

  /** The images that were pushed. */
  Registry registry() {
    return registry;
  }

  /** What time it is here. */
  Timekeeper time() {
    return time;
  }

  /**
   * The hand that turns the time.
   *
   * @throws IllegalStateException if it is real
   */
  VirtualTime virtualTime() {
    if (time instanceof VirtualTime virtual) {
      return virtual;
    }
    throw new IllegalStateException("this emulator's time is real");
  }

  /** What becomes of jobs. */
  FateBook fates() {
    return fates;
  }

  /** What projects may use. */
  QuotaBook quotas() {
    return quotas;
  }

  /** The persistent resources. */
  Resources resources() {
    return resources;
  }
}
