package dev.trainyard.application.service;

import dev.trainyard.application.port.Allowance;
import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.ExplainJobUseCase;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.port.out.Census;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobArchive.Retries;
import dev.trainyard.application.service.Again.Wanted;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.JobState.Queued;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Wait;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record ExplainJobService(
    JobArchive archive, Census census, Allowances allowances, InstantSource clock)
    implements ExplainJobUseCase {
  private static final Set<Reason> TROUBLES =
      EnumSet.of(Reason.THROTTLED, Reason.NOT_FOUND_AFTER_UNCLEAR_START, Reason.REFUSED);

  @Override
  public Optional<Explanation> explain(Scope scope, JobId id) {
    return archive.describe(scope, id).map(view -> explain(scope, view));
  }

  private Explanation explain(Scope scope, JobView view) {
    Job job = view.job();
    List<HistoryEntry> history = archive.history(scope.project(), job.id());
    Turn turn = job.state() instanceof Queued(Wait wait) ? turn(view, wait.until()) : null;
    return new Explanation(
        view, clock.instant(), since(job, history), trouble(history), turn, retry(view));
  }

  /** A row that goes from a phase to the same does not begin it anew. */
  private static Instant since(Job job, List<HistoryEntry> history) {
    return history.stream()
        .filter(entry -> entry.after().state().phase() == job.state().phase())
        .filter(entry -> entry.from() != job.state().phase())
        .map(HistoryEntry::at)
        .reduce((_, later) -> later)
        .orElse(job.times().updateTime());
  }

  private static @Nullable HistoryEntry trouble(List<HistoryEntry> history) {
    return history.stream()
        .filter(entry -> TROUBLES.contains(entry.cause().reason()))
        .reduce((_, later) -> later)
        .orElse(null);
  }

  private Turn turn(JobView view, Instant notBefore) {
    Place place = view.job().place();
    Gauge gauge = new Gauge(allowances, clock.instant());
    int ahead = census.ahead(place, view.submission().priority(), view.job().id());
    Allowance creates = gauge.allowed(place, Call.SUBMIT);
    Instant resting =
        census.places(place.project()).stream()
            .filter(count -> count.place().equals(place))
            .map(gauge::restingUntil)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    Instant soonest = Gauge.later(gauge.turnAfter(ahead, creates), notBefore);
    return new Turn(ahead, ahead >= Census.MOST, creates, resting, Gauge.later(soonest, resting));
  }

  private @Nullable Retry retry(JobView view) {
    JobId first = Wanted.first(view);
    Retries retries = archive.retries(List.of(first)).get(first);
    return retries == null || retries.newest().equals(view.job().id())
        ? null
        : new Retry(retries.newest(), retries.phase());
  }
}
