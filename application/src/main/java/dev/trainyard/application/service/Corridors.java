package dev.trainyard.application.service;

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
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.application.port.out.TrainingService;
import java.time.Duration;
import java.time.InstantSource;

/** The door to what servers do by themselves, again and again. */
public final class Corridors {
  private Corridors() {}

  public static StartJobsUseCase startJobs(
      Yard yard, TrainingService vertex, ApiBudget budget, Ramps ramps) {
    return new StartJobsService(yard, vertex, budget, ramps, new Recorder(yard, ramps));
  }

  /**
   * @param ramps the same as the starter's
   */
  public static FinishStartsUseCase finishStarts(Yard yard, Ramps ramps) {
    return new FinishStartsService(yard, ramps, new Recorder(yard, ramps));
  }

  public static SettleStartsUseCase settleStarts(Yard yard, TrainingService vertex) {
    return new SettleStartsService(yard, new Lookup(vertex));
  }

  public static ObserveJobsUseCase observeJobs(Watchtower tower, Yard yard) {
    return new ObserveJobsService(tower, yard);
  }

  public static SweepPlacesUseCase sweepPlaces(Watchtower tower, Yard yard) {
    return new SweepPlacesService(tower, yard);
  }

  /**
   * @param patience after this no create is under way any more that began before a setback; at
   *     least as long as an attempt's lease
   */
  public static MendSetbacksUseCase mendSetbacks(
      Setbacks setbacks, Backlog backlog, Watchtower tower, Yard yard, Duration patience) {
    return new MendSetbacksService(setbacks, backlog, tower, tower.strays(yard), patience);
  }

  public static PursueCancelsUseCase pursueCancels(Yard yard, TrainingService vertex) {
    return new PursueCancelsService(yard, vertex, new Lookup(vertex));
  }

  /**
   * @param lease how long a relay owns the feed; longer than a publish takes
   */
  public static PublishEventsUseCase publishEvents(
      HistoryFeed feed,
      EventPublisher publisher,
      Leases leases,
      Duration lease,
      InstantSource clock) {
    return new PublishEventsService(feed, publisher, leases, lease, clock);
  }

  public static PursueDeletionsUseCase pursueDeletions(
      Removals removals, TrainingService vertex, InstantSource clock) {
    return new PursueDeletionsService(removals, vertex, clock);
  }
}
