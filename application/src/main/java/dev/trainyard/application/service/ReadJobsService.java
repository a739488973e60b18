package dev.trainyard.application.service;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.CountBatchUseCase;
import dev.trainyard.application.port.in.DescribeJobUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.ReadHistoryUseCase;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobArchive.Selection;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

record ReadJobsService(JobArchive archive)
    implements DescribeJobUseCase, FindJobsUseCase, ReadHistoryUseCase, CountBatchUseCase {
  private static final JobId FIRST_PAGE = new JobId(Long.MAX_VALUE);

  @Override
  public Optional<JobView> describe(DescribeJobUseCase.Query query) {
    return archive.describe(query.scope(), query.id()).filter(view -> isVisible(view, query));
  }

  private static boolean isVisible(JobView view, DescribeJobUseCase.Query query) {
    boolean wasShown = query.kind() == Kind.JOB || view.submission().pipeline() != null;
    return query.evenDeleted() ? wasShown : view.isShownAs(query.kind());
  }

  @Override
  public Page find(FindJobsUseCase.Query query) {
    JobId before = query.pageToken().isEmpty() ? FIRST_PAGE : JobId.parse(query.pageToken());
    List<JobView> jobs =
        archive.list(
            new Selection(
                query.scope(),
                query.kind(),
                query.filter(),
                query.phases(),
                query.batch(),
                before,
                query.pageSize() + 1));
    if (jobs.size() <= query.pageSize()) {
      return new Page(jobs, "");
    }
    List<JobView> page = jobs.subList(0, query.pageSize());
    return new Page(page, page.getLast().job().id().toString());
  }

  @Override
  public List<HistoryEntry> read(String project, JobId id) {
    return archive.history(project, id);
  }

  @Override
  public Map<Phase, Long> count(String project, String batch) {
    return archive.count(project, batch);
  }
}
