package dev.trainyard.application.testkit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.trainyard.application.port.BatchCount;
import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.domain.filter.Subject;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.PipelineRequest;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Times;
import dev.trainyard.domain.spec.CustomJob;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rows, read. */
final class InMemoryArchive implements JobArchive {
  private static final Comparator<JobView> NEWEST_FIRST =
      Comparator.comparing((JobView view) -> view.job().id()).reversed();

  private final InMemoryRows rows;

  InMemoryArchive(InMemoryRows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<JobView> describe(Scope scope, JobId id) {
    return rows.find(id).filter(view -> scope.covers(view.job().place()));
  }

  @Override
  public List<JobView> list(Selection selection) {
    return rows.views(view -> isIn(selection, view)).stream()
        .sorted(NEWEST_FIRST)
        .limit(selection.limit())
        .toList();
  }

  private static boolean isIn(Selection selection, JobView view) {
    return view.isShownAs(selection.kind())
        && selection.scope().covers(view.job().place())
        && selection.filter().matches(subject(selection.kind(), view))
        && view.job().id().compareTo(selection.before()) < 0
        && (selection.batch().isEmpty() || view.submission().batch().equals(selection.batch()))
        && (selection.phases().isEmpty()
            || selection.phases().contains(view.job().state().phase()));
  }

  private static Subject subject(Kind kind, JobView view) {
    Job job = view.job();
    PipelineRequest pipeline = view.submission().pipeline();
    CustomJob request = view.submission().request();
    if (kind == Kind.JOB || pipeline == null) {
      return subject(kind, job, request.displayName(), request.labels());
    }
    return subject(kind, job, pipeline.displayName(), pipeline.labels());
  }

  private static Subject subject(Kind kind, Job job, String name, Map<String, String> labels) {
    return new Subject(name, labels, kind.shows(job.state().phase()), job.times().createTime());
  }

  @Override
  public List<HistoryEntry> history(String project, JobId id) {
    return rows.history().stream()
        .map(JobEvent::entry)
        .filter(entry -> entry.after().id().equals(id))
        .filter(entry -> entry.after().place().project().equals(project))
        .toList();
  }

  @Override
  public Map<Phase, Long> count(String project, String batch) {
    return newest(project, batch).stream()
        .collect(groupingBy(view -> view.job().state().phase(), counting()));
  }

  /** Those of a batch, each with its retries counted once. */
  private List<JobView> newest(String project, String batch) {
    Map<JobId, List<JobView>> retries = retries();
    return rows
        .views(view -> isOf(project, view) && view.submission().batch().equals(batch))
        .stream()
        .filter(view -> isNewest(view, retries))
        .toList();
  }

  @Override
  public List<BatchCount> batches(String project, String after, int limit) {
    return rows.views(view -> isOf(project, view)).stream()
        .map(view -> view.submission().batch())
        .filter(batch -> batch.compareTo(after) > 0)
        .distinct()
        .sorted()
        .limit(limit)
        .map(batch -> batch(project, batch))
        .toList();
  }

  private BatchCount batch(String project, String batch) {
    List<Times> times = newest(project, batch).stream().map(view -> view.job().times()).toList();
    return new BatchCount(
        batch,
        count(project, batch),
        times.stream().map(Times::createTime).min(Comparator.naturalOrder()).orElseThrow(),
        times.stream().map(Times::updateTime).max(Comparator.naturalOrder()).orElseThrow());
  }

  private static boolean isNewest(JobView view, Map<JobId, List<JobView>> retries) {
    JobId id = view.job().id();
    JobId first = Objects.requireNonNullElse(view.submission().retryOf(), id);
    List<JobView> all = retries.getOrDefault(first, List.of());
    return all.isEmpty() || all.getLast().job().id().compareTo(id) <= 0;
  }

  /** Every job that was retried, with its retries, the newest last. */
  private Map<JobId, List<JobView>> retries() {
    return rows.views(view -> view.submission().retryOf() != null).stream()
        .collect(groupingBy(view -> Objects.requireNonNull(view.submission().retryOf())));
  }

  @Override
  public Map<JobId, Retries> retries(Collection<JobId> firsts) {
    Map<JobId, Retries> found = new HashMap<>();
    Map<JobId, List<JobView>> all = retries();
    for (JobId first : firsts) {
      List<JobView> some = all.getOrDefault(first, List.of());
      if (!some.isEmpty()) {
        Job newest = some.getLast().job();
        found.put(first, new Retries(some.size(), newest.id(), newest.state().phase()));
      }
    }
    return found;
  }

  private static boolean isOf(String project, JobView view) {
    return view.job().place().project().equals(project);
  }
}
