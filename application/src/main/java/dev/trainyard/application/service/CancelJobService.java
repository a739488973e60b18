package dev.trainyard.application.service;

import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Transition;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

record CancelJobService(JobStore store, JobArchive archive, InstantSource clock, Runnable wake)
    implements CancelJobUseCase {
  @Override
  public Outcome cancel(Command command) {
    if (!isShown(command)) {
      return new Outcome.Unknown();
    }
    while (true) {
      Optional<Job> job = store.find(command.id());
      if (job.isEmpty()) {
        return new Outcome.Unknown();
      }
      Optional<Transition> step = job.get().cancel(clock.instant(), command.cause());
      if (step.isEmpty()) {
        return new Outcome.NoEffect(job.get().state().phase());
      }
      if (!store.advance(List.of(step.get())).isEmpty()) {
        wake.run();
        return new Outcome.Asked(step.get().after().state().phase());
      }
    }
  }

  private boolean isShown(Command command) {
    return archive
        .describe(command.scope(), command.id())
        .filter(view -> view.isShownAs(command.kind()))
        .isPresent();
  }
}
