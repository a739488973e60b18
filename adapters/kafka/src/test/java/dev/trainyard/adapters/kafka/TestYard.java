package dev.trainyard.adapters.kafka;

import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.service.UseCases;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.testkit.JobStory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The use cases that this adapter asks, over rows in memory. */
public final class TestYard {
  private final SettableClock clock = new SettableClock(JobStory.NOON);
  private final AtomicLong ids = new AtomicLong(1);

  @Produces
  @Singleton
  InMemoryYard rows() {
    return new InMemoryYard(clock);
  }

  @Produces
  @Singleton
  WatchedSubmit watched(InMemoryYard rows) {
    return new WatchedSubmit(
        UseCases.submitJobs(rows, () -> new JobId(ids.getAndIncrement()), clock, () -> {}));
  }

  @Produces
  @Singleton
  CancelJobUseCase cancel(InMemoryYard rows) {
    return UseCases.cancelJob(rows, rows, clock, () -> {});
  }

  @Produces
  @Singleton
  KafkaSettings settings() {
    return new KafkaSettings(
        "projects/yard/locations/us-central1",
        "test",
        1024 * 1024,
        TopicNames.USUAL,
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofSeconds(20));
  }

  /** The use case under its own type, so that a test can ask for what was watched. */
  @Produces
  @Singleton
  SubmitJobsUseCase submit(WatchedSubmit watched) {
    return watched::submit;
  }
}
