package dev.trainyard.application.service;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.CancelBatchUseCase;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Transition;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

record CancelBatchService(JobStore store, JobArchive archive, InstantSource clock, Runnable wake)
    implements CancelBatchUseCase {
  private static final Set<Phase> LIVE =
      EnumSet.of(Phase.QUEUED, Phase.STARTING, Phase.PENDING, Phase.RUNNING);

  @Override
  public Outcome cancel(Command command) {
    BatchWalk batch = new BatchWalk(archive, command.project(), command.batch());
    if (batch.isEmpty()) {
      return new Outcome.Unknown();
    }
    Tally tally = new Tally();
    do {
      tally.stale = 0;
      batch.each(LIVE, page -> cancel(page, command.cause(), tally));
      // why: whoever was faster moved those jobs on; they are read again, wherever they are now
    } while (tally.stale > 0);
    wake.run();
    return new Outcome.Asked(tally.cancelled, tally.cancelling);
  }

  private void cancel(List<JobView> page, Cause cause, Tally tally) {
    List<Transition> steps =
        page.stream().flatMap(view -> view.job().cancel(clock.instant(), cause).stream()).toList();
    Set<JobId> done = store.advance(steps);
    for (Transition step : steps) {
      tally.count(step.after().state().phase(), done.contains(step.before().id()));
    }
  }

  private static final class Tally {
    private long cancelled;
    private long cancelling;
    private long stale;

    void count(Phase phase, boolean isDone) {
      if (!isDone) {
        stale++;
      } else if (phase == Phase.CANCELLED) {
        cancelled++;
      } else {
        cancelling++;
      }
    }
  }
}
