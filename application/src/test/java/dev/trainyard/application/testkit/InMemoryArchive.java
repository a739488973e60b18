package dev.trainyard.application.testkit;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
  public Optional<JobView> describe(String project, JobId id) {
    return rows.find(id).filter(view -> isOf(project, view));
  }

  @Override
  public List<JobView> list(Selection selection) {
    return rows.views(view -> isIn(selection, view)).stream()
        .sorted(NEWEST_FIRST)
        .limit(selection.limit())
        .toList();
  }

  private static boolean isIn(Selection selection, JobView view) {
    return isOf(selection.project(), view)
        && view.job().id().compareTo(selection.before()) < 0
        && (selection.batch().isEmpty() || view.submission().batch().equals(selection.batch()))
        && (selection.phases().isEmpty()
            || selection.phases().contains(view.job().state().phase()));
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
    return rows
        .views(view -> isOf(project, view) && view.submission().batch().equals(batch))
        .stream()
        .collect(groupingBy(view -> view.job().state().phase(), counting()));
  }

  private static boolean isOf(String project, JobView view) {
    return view.job().place().project().equals(project);
  }
}
