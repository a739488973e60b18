package dev.trainyard.application.service;

import dev.trainyard.application.port.in.PursueCancelsUseCase;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Transition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record PursueCancelsService(Yard yard, TrainingService vertex, Lookup lookup)
    implements PursueCancelsUseCase {
  private static final int AT_ONCE = 200;

  @Override
  public Summary pursue() {
    int asked = 0;
    int unreachable = 0;
    for (Job job : yard.store().overdue(Phase.CANCELLING, yard.clock().instant(), AT_ONCE)) {
      try {
        ask(job);
        asked++;
      } catch (TrainingServiceAwayException e) {
        yard.store().postpone(List.of(job), yard.clock().instant().plus(Patience.SOON));
        unreachable++;
      }
    }
    return new Summary(asked, unreachable);
  }

  private void ask(Job job) {
    if (job.attempt().hasRemote()) {
      vertex.cancel(job.place(), job.attempt().remoteName());
      waitOn(job, yard.clock().instant());
    } else {
      yard.settle(lookup.of(job.place(), List.of(job)), Channel.CANCELLER);
    }
  }

  private void waitOn(Job job, Instant now) {
    Instant askAgain = now.plus(Patience.after(job.times().updateTime(), now));
    Optional<Transition> word = job.lingers(askAgain, now);
    if (word.isPresent()) {
      yard.store().advance(List.of(word.get()));
    } else {
      yard.store().postpone(List.of(job), askAgain);
    }
  }
}
