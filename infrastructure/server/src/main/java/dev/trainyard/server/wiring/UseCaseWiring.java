package dev.trainyard.server.wiring;

import dev.trainyard.application.port.in.FinishStartsUseCase;
import dev.trainyard.application.port.in.MendSetbacksUseCase;
import dev.trainyard.application.port.in.ObserveJobsUseCase;
import dev.trainyard.application.port.in.PublishEventsUseCase;
import dev.trainyard.application.port.in.PursueCancelsUseCase;
import dev.trainyard.application.port.in.PursueDeletionsUseCase;
import dev.trainyard.application.port.in.SettleStartsUseCase;
import dev.trainyard.application.port.in.StartJobsUseCase;
import dev.trainyard.application.port.in.SweepPlacesUseCase;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.Backlog;
import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.application.port.out.LiveJobs;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.service.Corridors;
import dev.trainyard.application.service.Pace;
import dev.trainyard.application.service.Ramps;
import dev.trainyard.application.service.Watchtower;
import dev.trainyard.application.service.Yard;
import dev.trainyard.server.health.RelayState;
import dev.trainyard.server.schedule.Heartbeat;
import dev.trainyard.server.schedule.Hints;
import dev.trainyard.server.settings.Settings;
import dev.trainyard.server.settings.WatchSettings;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** Makes what the corridors do out of the adapters. */
@ApplicationScoped
class UseCaseWiring {
  private static final int CLAIM = 500;
  private static final int PARALLEL = 64;
  // why: longer than a create may stay unanswered, and than a late one takes to surface
  private static final Duration LEASE_AT_GOOGLE = Duration.ofSeconds(150);
  private static final Duration LEASE_AT_EMULATOR = Duration.ofSeconds(40);

  /** What the API budget forgot to count in a setback counts no more after that. */
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private static final Duration RELAY_LEASE = Duration.ofSeconds(8);

  /** Longer than a publish takes. */
  private static final Duration LONGEST_RELAY = Duration.ofSeconds(45);

  @Produces
  @Singleton
  Yard yard(JobQueue queue, JobStore store, InstantSource clock) {
    return new Yard(queue, store, clock);
  }

  @Produces
  @Singleton
  StartJobsUseCase startJobs(
      Yard yard, TrainingService vertex, @Chosen ApiBudget budget, Ramps ramps) {
    return Corridors.startJobs(yard, vertex, budget, ramps);
  }

  @Produces
  @Singleton
  FinishStartsUseCase finishStarts(Yard yard, Ramps ramps) {
    return Corridors.finishStarts(yard, ramps);
  }

  @Produces
  @Singleton
  Ramps ramps(Pace pace, @VirtualThreads ExecutorService threads, Hints hints) {
    return new Ramps(pace, threads, hints::answered);
  }

  @Produces
  @Singleton
  Pace pace(Settings settings) {
    return new Pace(CLAIM, PARALLEL, settings.isGoogle() ? LEASE_AT_GOOGLE : LEASE_AT_EMULATOR);
  }

  @Produces
  @Singleton
  SettleStartsUseCase settleStarts(Yard yard, TrainingService vertex) {
    return Corridors.settleStarts(yard, vertex);
  }

  @Produces
  @Singleton
  Watchtower watchtower(
      Settings settings, LiveJobs live, TrainingService vertex, Leases leases, JobIntake intake) {
    return new Watchtower(WatchSettings.of(settings), live, vertex, leases, intake);
  }

  @Produces
  @Singleton
  MendSetbacksUseCase mendSetbacks(
      Setbacks setbacks, Backlog backlog, Watchtower tower, Yard yard, Pace pace) {
    Duration patience = pace.lease().compareTo(A_MINUTE) > 0 ? pace.lease() : A_MINUTE;
    return Corridors.mendSetbacks(setbacks, backlog, tower, yard, patience);
  }

  @Produces
  @Singleton
  ObserveJobsUseCase observeJobs(Watchtower tower, Yard yard) {
    return Corridors.observeJobs(tower, yard);
  }

  @Produces
  @Singleton
  SweepPlacesUseCase sweepPlaces(Watchtower tower, Yard yard) {
    return Corridors.sweepPlaces(tower, yard);
  }

  @Produces
  @Singleton
  PursueCancelsUseCase pursueCancels(Yard yard, TrainingService vertex) {
    return Corridors.pursueCancels(yard, vertex);
  }

  @Produces
  @Singleton
  PublishEventsUseCase publishEvents(
      HistoryFeed feed,
      EventPublisher publisher,
      Heartbeat leases,
      InstantSource clock,
      RelayState relay) {
    return relay.watch(Corridors.publishEvents(feed, publisher, leases, RELAY_LEASE, clock));
  }

  @Produces
  @Singleton
  @Typed(Heartbeat.class)
  Heartbeat heartbeat(Leases leases) {
    return new Heartbeat(leases, LONGEST_RELAY, System::nanoTime);
  }

  @Produces
  @Singleton
  PursueDeletionsUseCase pursueDeletions(
      Removals removals, TrainingService vertex, InstantSource clock) {
    return Corridors.pursueDeletions(removals, vertex, clock);
  }
}
