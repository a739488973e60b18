package dev.trainyard.application.simulation;

import dev.trainyard.application.port.out.Lease;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.JobState;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Transition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The storage ports with one of the mistakes in them. */
final class BuggyStorage extends Storage {
  private final Stage stage;
  private final Bug bug;
  private @Nullable Window early;

  BuggyStorage(String server, RecordsLink link, Records records, Stage stage, Bug bug) {
    super(server, link, records);
    this.stage = stage;
    this.bug = bug;
  }

  @Override
  public Set<JobId> advance(List<Transition> transitions) {
    return switch (bug) {
      case NO_FENCE ->
          link.write(
              "advance unfenced " + brief(transitions),
              () ->
                  records.yard.advance(
                      transitions.stream().flatMap(each -> unfenced(each).stream()).toList()));
      case HISTORY_APART -> advanceApart(transitions);
      default -> super.advance(transitions);
    };
  }

  private Optional<Transition> unfenced(Transition step) {
    Job now = records.yard.find(step.before().id()).orElseThrow();
    Job after = step.after();
    try {
      return Optional.of(
          new Transition(
              now,
              new Job(
                  after.id(),
                  after.place(),
                  now.version() + 1,
                  after.state(),
                  after.attempt(),
                  after.times()),
              step.cause()));
    } catch (IllegalStateException _) {
      return Optional.empty();
    }
  }

  private Set<JobId> advanceApart(List<Transition> transitions) {
    int before = records.rows().size();
    Set<JobId> advanced = super.advance(transitions);
    if (stage.luck.strikes(0.02) && records.rows().size() > before) {
      JobEvent event = records.rows().getLast().event();
      records.tearOut(event);
      stage.tell("crash before the history row of " + event.id());
      stage.die();
    }
    return advanced;
  }

  @Override
  public List<Order> claim(Claim claim) {
    if (bug != Bug.CLAIM_IS_SHARED) {
      return super.claim(claim);
    }
    List<Order> shared =
        records.yard.after(claim.place(), 0, Integer.MAX_VALUE).stream()
            .filter(job -> job.state() instanceof JobState.Starting)
            .flatMap(job -> orderOf(job).stream())
            .toList();
    return Stream.concat(super.claim(claim).stream(), shared.stream()).toList();
  }

  private Optional<Order> orderOf(Job job) {
    return records
        .yard
        .describe(Scope.of(job.place()), job.id())
        .map(view -> new Order(job, view.submission().key(), view.submission().request()));
  }

  @Override
  public Optional<Setback> open() {
    Optional<Setback> open = super.open();
    if (bug != Bug.SETBACK_IS_NOT_NOTICED) {
      return open;
    }
    open.ifPresent(setback -> {
      setback.places().forEach(place -> mend(setback, place));
      close(setback);
    });
    return Optional.empty();
  }

  @Override
  public Optional<Lease> acquire(String name, Duration duration) {
    boolean isTooLong = bug == Bug.LEASE_OUTLIVES_ITS_HOLDER && name.startsWith("watch/");
    Optional<Lease> lease = super.acquire(name, isTooLong ? duration.multipliedBy(1000) : duration);
    if (bug == Bug.READS_BEFORE_TAKING_OVER && name.equals("relay")) {
      early = super.next(1000);
    }
    return lease;
  }

  @Override
  public Window next(int limit) {
    return switch (bug) {
      case RELAY_BY_ROW_ONLY -> link.read("next", () -> records.nextByRow(limit));
      case RELAY_MOVES_ON_FIRST -> {
        Window window = super.next(limit);
        link.write("pass early " + window.end(), () -> records.pass(window));
        yield window;
      }
      case READS_BEFORE_TAKING_OVER -> early == null ? super.next(limit) : early;
      default -> super.next(limit);
    };
  }

  @Override
  public boolean passed(Window window, Lease lease) {
    return switch (bug) {
      case RELAY_MOVES_ON_FIRST -> true;
      case POSITION_OUTLIVES_A_SETBACK ->
          link.write("pass " + window.end(), () -> isHeld(lease) && records.passInAnyLife(window));
      default -> super.passed(window, lease);
    };
  }
}
