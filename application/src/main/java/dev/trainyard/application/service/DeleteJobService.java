package dev.trainyard.application.service;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.DeleteJobUseCase;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.domain.job.Deletion;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Removal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

record DeleteJobService(
    JobArchive archive, Removals removals, Supplier<JobId> ids, InstantSource clock, Runnable wake)
    implements DeleteJobUseCase {
  @Override
  public Outcome delete(Command command) {
    while (true) {
      Optional<JobView> view =
          archive
              .describe(command.scope(), command.id())
              .filter(shown -> shown.isShownAs(command.kind()));
      if (view.isEmpty()) {
        return new Outcome.Unknown();
      }
      Job job = view.get().job();
      Instant now = clock.instant();
      Optional<Deletion> deletion = Deletion.of(job, command.kind(), now, command.cause());
      if (deletion.isEmpty()) {
        return new Outcome.StillLive(job.state().phase());
      }
      Removal removal = removal(job, command, now);
      // why: if not, somebody else deleted the job or its pipeline meanwhile
      if (removals.remove(removal, deletion.get())) {
        wake.run();
        return new Outcome.Removed(removal);
      }
    }
  }

  private Removal removal(Job job, Command command, Instant now) {
    boolean leavesSomething = command.kind() == Kind.JOB && job.attempt().hasRemote();
    return new Removal(
        ids.get().value(),
        command.kind(),
        job.id(),
        job.place(),
        command.requestedAs(),
        now,
        leavesSomething ? null : now);
  }
}
