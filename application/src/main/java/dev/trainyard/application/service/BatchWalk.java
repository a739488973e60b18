package dev.trainyard.application.service;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobArchive.Selection;
import dev.trainyard.domain.filter.JobFilter;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The jobs of a batch, a page at a time, from the newest to the oldest. */
record BatchWalk(JobArchive archive, String project, String batch) {
  private static final int PAGE = 500;

  boolean isEmpty() {
    return archive.count(project, batch).isEmpty();
  }

  /** Shows those that are in one of the phases when their page is read. */
  void each(Set<Phase> phases, Consumer<List<JobView>> visit) {
    JobId before = new JobId(Long.MAX_VALUE);
    while (true) {
      List<JobView> page = archive.list(page(phases, before));
      if (!page.isEmpty()) {
        visit.accept(page);
      }
      if (page.size() < PAGE) {
        return;
      }
      before = page.getLast().job().id();
    }
  }

  private Selection page(Set<Phase> phases, JobId before) {
    return new Selection(
        Scope.project(project), Kind.JOB, JobFilter.EVERYTHING, phases, batch, before, PAGE);
  }
}
