package dev.trainyard.application.service;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.RetryJobUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobArchive.Retries;
import dev.trainyard.application.service.Again.Wanted;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record RetryJobService(JobArchive archive, SubmitJobsUseCase submit) implements RetryJobUseCase {
  @Override
  public Outcome retry(Command command) {
    return archive
        .describe(command.scope(), command.id())
        .filter(view -> view.isShownAs(Kind.JOB))
        .map(view -> retry(view, command))
        .orElseGet(Outcome.Unknown::new);
  }

  private Outcome retry(JobView view, Command command) {
    Phase phase = view.job().state().phase();
    if (!phase.isTerminal()) {
      return new Outcome.StillLive(phase);
    }
    if (phase == Phase.SUCCEEDED && !command.again()) {
      return new Outcome.Succeeded();
    }
    JobId first = Wanted.first(view);
    Retries retries = archive.retries(List.of(first)).get(first);
    return standing(retries, command).orElseGet(() -> make(view, command, retries));
  }

  /** The retry that is as good as another one would be. */
  private static Optional<Outcome> standing(@Nullable Retries retries, Command command) {
    if (retries == null || retries.newest().equals(command.id())) {
      return Optional.empty();
    }
    Phase phase = retries.phase();
    return !phase.isTerminal() || (phase == Phase.SUCCEEDED && !command.again())
        ? Optional.of(new Outcome.AlreadyRetried(retries.newest(), phase))
        : Optional.empty();
  }

  private Outcome make(JobView view, Command command, @Nullable Retries retries) {
    int number = retries == null ? 1 : retries.count() + 1;
    String name = command.name().isEmpty() ? String.valueOf(number) : "key/" + command.name();
    Outcome outcome =
        new Again(submit).retry(List.of(new Wanted(view, name, command.cause()))).getFirst();
    return outcome instanceof Outcome.AlreadyRetried(JobId retry, _)
        ? asItIs(retry, command.scope())
        : outcome;
  }

  private Outcome asItIs(JobId retry, Scope scope) {
    return new Outcome.AlreadyRetried(
        retry,
        archive
            .describe(scope, retry)
            .map(view -> view.job().state().phase())
            .orElse(Phase.QUEUED));
  }
}
