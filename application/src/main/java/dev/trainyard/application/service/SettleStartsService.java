package dev.trainyard.application.service;

import dev.trainyard.application.port.in.SettleStartsUseCase;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.StartOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

record SettleStartsService(Yard yard, Lookup lookup) implements SettleStartsUseCase {
  private static final int AT_ONCE = 500;
  private static final Duration AWAY = Duration.ofSeconds(5);

  @Override
  public Summary settle() {
    List<Job> overdue = yard.store().overdue(Phase.STARTING, yard.clock().instant(), AT_ONCE);
    Map<Place, List<Job>> places = overdue.stream().collect(Collectors.groupingBy(Job::place));
    int adopted = 0;
    int requeued = 0;
    for (Map.Entry<Place, List<Job>> there : places.entrySet()) {
      Map<Job, StartOutcome> outcomes = look(there.getKey(), there.getValue());
      yard.settle(outcomes, Channel.WATCHER);
      int found =
          (int) outcomes.values().stream().filter(StartOutcome.Started.class::isInstance).count();
      adopted += found;
      requeued += outcomes.size() - found;
    }
    return new Summary(overdue.size(), adopted, requeued);
  }

  private Map<Job, StartOutcome> look(Place place, List<Job> jobs) {
    try {
      return lookup.of(place, jobs);
    } catch (TrainingServiceAwayException e) {
      yard.store().postpone(jobs, yard.clock().instant().plus(AWAY));
      return Map.of();
    }
  }
}
