package dev.trainyard.application.service;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.SetPriorityUseCase;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.PriorityChange;
import java.time.InstantSource;
import java.util.Optional;

record SetPriorityService(JobQueue queue, JobArchive archive, InstantSource clock)
    implements SetPriorityUseCase {
  @Override
  public Outcome set(Command command) {
    while (true) {
      Optional<JobView> found =
          archive.describe(command.scope(), command.id()).filter(view -> view.isShownAs(Kind.JOB));
      if (found.isEmpty()) {
        return new Outcome.Unknown();
      }
      JobView view = found.get();
      int was = view.submission().priority();
      Optional<PriorityChange> change =
          PriorityChange.of(view.job(), was, command.priority(), clock.instant(), command.cause());
      if (change.isEmpty()) {
        return new Outcome.NotWaiting(view.job().state().phase());
      }
      if (was == command.priority()) {
        return new Outcome.NoEffect();
      }
      if (queue.reorder(change.get())) {
        return new Outcome.Set(was);
      }
    }
  }
}
