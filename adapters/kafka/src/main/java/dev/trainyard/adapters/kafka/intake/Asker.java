package dev.trainyard.adapters.kafka.intake;

import dev.trainyard.adapters.kafka.Patience;
import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import dev.trainyard.domain.rules.Violation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Asks the use cases, for as long as the store is away. A request that makes them fail in a way
 * that nobody foresaw is told apart from its neighbours and refused.
 */
final class Asker {
  private static final Logger LOG = Logger.getLogger(Asker.class);
  private static final int TRIES = 3;

  private final SubmitJobsUseCase submit;
  private final CancelJobUseCase cancel;
  private final Patience patience;

  Asker(SubmitJobsUseCase submit, CancelJobUseCase cancel, Patience patience) {
    this.submit = submit;
    this.cancel = cancel;
    this.patience = patience;
  }

  List<Outcome> submit(List<Command> commands) {
    if (commands.isEmpty()) {
      return List.of();
    }
    try {
      return insist("writing down submissions", () -> submit.submit(commands));
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      giveWayToTheEnd(e);
      return commands.size() == 1
          ? List.of(new Outcome.Refused(List.of(unforeseen(e))))
          : commands.stream().map(command -> submit(List.of(command)).getFirst()).toList();
    }
  }

  /** What is wrong with the wish, if anything. */
  Optional<Violation> cancel(CancelJobUseCase.Command command) {
    try {
      return switch (insist("cancelling a job", () -> cancel.cancel(command))) {
        case CancelJobUseCase.Outcome.Asked _, CancelJobUseCase.Outcome.NoEffect _ ->
            Optional.empty();
        case CancelJobUseCase.Outcome.Unknown _ ->
            Optional.of(
                new Violation(
                    "jobId",
                    "project " + command.scope().project() + " has no job " + command.id()));
      };
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      giveWayToTheEnd(e);
      return Optional.of(unforeseen(e));
    }
  }

  private <T> T insist(String what, Supplier<T> attempt) {
    int[] unforeseen = {0};
    return patience.insist(
        what, e -> e instanceof StoreAwayException || ++unforeseen[0] < TRIES, attempt);
  }

  // why: while the application stops everything may fail, which says nothing about the request
  private void giveWayToTheEnd(RuntimeException e) {
    if (patience.isOver()) {
      throw e;
    }
  }

  private static Violation unforeseen(RuntimeException e) {
    LOG.error("a request made Trainyard fail", e);
    return new Violation("value", "made Trainyard fail: " + e);
  }
}
