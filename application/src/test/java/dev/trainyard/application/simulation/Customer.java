package dev.trainyard.application.simulation;

import static dev.trainyard.domain.testkit.RequestBuilder.aRequest;

import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.RetryJobUseCase;
import dev.trainyard.application.port.in.SetPriorityUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Submissions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/** Someone who wants a job done, asks until there is an answer, and at times changes their mind. */
final class Customer {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final World world;
  private final Submission submission;
  private final boolean cancels;
  private final boolean retries;
  private final Set<JobId> acknowledged = new HashSet<>();
  private final Set<JobId> retried = new HashSet<>();
  private int visits;

  Customer(World world, int number) {
    this.world = world;
    this.cancels = world.stage.luck.chance(0.3);
    this.retries = cancels && world.stage.luck.chance(0.5);
    String name = (cancels ? Cloud.ENDLESS : "job") + " " + number;
    this.submission =
        Submissions.aSubmission("key-" + number, aRequest().named(name).build(), Places.aPlace());
    comeIn(number);
    if (cancels) {
      world.onFallBack(() -> comeIn(number));
    }
  }

  private void comeIn(int number) {
    visits++;
    world.stage.cast("customer-" + number, this::visit);
  }

  private void visit() {
    Luck luck = world.stage.luck;
    world.stage.sleep(luck.upTo(Duration.ofSeconds(30)));
    if (!cancels && luck.chance(0.5)) {
      world.topic.submit(submission, world.stage.now());
      if (luck.chance(0.2)) {
        world.topic.submit(submission, world.stage.now());
      }
    } else {
      JobId latest = submit();
      acknowledged.add(latest);
      if (luck.chance(0.2)) {
        acknowledged.add(submit());
      }
      if (luck.chance(0.3)) {
        prefer(latest);
      }
      if (cancels) {
        world.stage.sleep(luck.upTo(Duration.ofSeconds(20)));
        cancel(latest);
        if (retries) {
          Optional<JobId> retry = retry(latest);
          retry.ifPresent(retried::add);
          if (luck.chance(0.5)) {
            retry(latest).ifPresent(retried::add);
          }
          retry.ifPresent(this::cancel);
        }
      }
    }
    visits--;
  }

  private JobId submit() {
    Command command = new Command(submission, List.of());
    Outcome outcome =
        insist("submit", server -> server.submit().submit(List.of(command)).getFirst());
    return switch (outcome) {
      case Outcome.Accepted accepted -> accepted.id();
      case Outcome.AlreadyKnown(JobId first) -> first;
      case Outcome.KeyTaken _, Outcome.Refused _ ->
          throw new AssertionError(submission.key() + " is " + outcome);
    };
  }

  private void prefer(JobId id) {
    Cause cause = new Cause("ann", Channel.HTTP, Reason.PRIORITY_SET, "");
    int priority = world.stage.luck.chance(0.5) ? 1 : -1;
    var command = new SetPriorityUseCase.Command(Scope.of(submission.place()), id, priority, cause);
    insist("priority", server -> server.priority().set(command));
  }

  /** Asks until the job has ended and is tried once more; none of one that there is no need for. */
  private Optional<JobId> retry(JobId id) {
    Cause cause = new Cause("ann", Channel.HTTP, Reason.RETRIED, "");
    var command =
        new RetryJobUseCase.Command(Scope.of(submission.place()), id, false, "once", cause);
    while (true) {
      switch (insist("retry", server -> server.retry().retry(command))) {
        case RetryJobUseCase.Outcome.Retried(JobId retry) -> {
          return Optional.of(retry);
        }
        case RetryJobUseCase.Outcome.AlreadyRetried(JobId retry, _) -> {
          return Optional.of(retry);
        }
        case RetryJobUseCase.Outcome.StillLive _ -> world.stage.sleep(Duration.ofSeconds(5));
        case RetryJobUseCase.Outcome.Succeeded _,
            RetryJobUseCase.Outcome.Refused _,
            RetryJobUseCase.Outcome.Unknown _ -> {
          // why: a database that fell back may not know the job for a while; nothing was promised
          return Optional.empty();
        }
      }
    }
  }

  private void cancel(JobId id) {
    Cause cause = new Cause("ann", Channel.HTTP, Reason.CANCEL_ASKED, "");
    var command = new CancelJobUseCase.Command(Scope.of(submission.place()), Kind.JOB, id, cause);
    insist("cancel", server -> server.cancel().cancel(command));
  }

  /** Asks some server, and another when there is no answer. */
  private <T> T insist(String what, Function<Server, T> request) {
    while (true) {
      AtomicReference<Optional<T>> answer = new AtomicReference<>(Optional.empty());
      Consumer<T> take = given -> answer.set(Optional.of(given));
      Server server = world.someServer();
      server.ask(what, () -> take.accept(request.apply(server)));
      for (Duration waited = Duration.ZERO;
          waited.compareTo(PATIENCE) < 0;
          waited = waited.plusSeconds(1)) {
        world.stage.sleep(Duration.ofSeconds(1));
        if (answer.get().isPresent()) {
          return answer.get().get();
        }
      }
    }
  }

  Submission submission() {
    return submission;
  }

  /** The jobs that were acknowledged; more than one if a key became two. */
  Set<JobId> acknowledged() {
    return acknowledged;
  }

  /** The retries that were acknowledged; more than one if a wish became two. */
  Set<JobId> retried() {
    return retried;
  }

  boolean isServed() {
    return visits == 0;
  }
}
