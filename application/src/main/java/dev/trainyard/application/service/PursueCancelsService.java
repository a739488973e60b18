package dev.trainyard.application.service;

import dev.trainyard.application.port.in.PursueCancelsUseCase;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.port.out.TrainingService.TrainingServiceAwayException;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

record PursueCancelsService(Yard yard, TrainingService vertex, Lookup lookup)
    implements PursueCancelsUseCase {
  private static final int AT_ONCE = 200;
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATE = Duration.ofMinutes(5);

  @Override
  public Summary pursue() {
    int asked = 0;
    int unreachable = 0;
    for (Job job : yard.store().overdue(Phase.CANCELLING, yard.clock().instant(), AT_ONCE)) {
      try {
        ask(job);
        asked++;
      } catch (TrainingServiceAwayException e) {
        yard.store().postpone(List.of(job.id()), yard.clock().instant().plus(SOON));
        unreachable++;
      }
    }
    return new Summary(asked, unreachable);
  }

  private void ask(Job job) {
    if (job.attempt().hasRemote()) {
      vertex.cancel(job.place(), job.attempt().remoteName());
      Instant now = yard.clock().instant();
      yard.store().postpone(List.of(job.id()), now.plus(patience(job, now)));
    } else {
      yard.settle(lookup.of(job.place(), List.of(job)), Channel.CANCELLER);
    }
  }

  /** Half of the time that it takes already, so that a slow cancel is not hammered. */
  private static Duration patience(Job job, Instant now) {
    Duration half = Duration.between(job.times().updateTime(), now).dividedBy(2);
    if (half.compareTo(SOON) < 0) {
      return SOON;
    }
    return half.compareTo(LATE) > 0 ? LATE : half;
  }
}
