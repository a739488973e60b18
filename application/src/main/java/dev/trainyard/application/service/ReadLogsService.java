package dev.trainyard.application.service;

import dev.trainyard.application.port.LogPage;
import dev.trainyard.application.port.in.ReadLogsUseCase;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.TrainingLogs;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

record ReadLogsService(JobArchive archive, TrainingLogs logs) implements ReadLogsUseCase {
  private static final Duration UNTIL_IT_HAS_STARTED = Duration.ofSeconds(1);

  @Override
  public Optional<Answer> read(Query query) {
    return archive
        .describe(Scope.project(query.project()), query.job())
        .map(view -> answer(view.job(), query));
  }

  private Answer answer(Job job, Query query) {
    boolean hasEnded = job.state().phase().isTerminal();
    if (!job.attempt().hasRemote()) {
      return new Answer(nothing(query), job.state().phase(), hasEnded);
    }
    LogPage page =
        logs.read(
            new TrainingLogs.Query(
                job.place(),
                job.attempt().remoteName(),
                query.replica(),
                query.after(),
                query.limit()));
    boolean isAll = page.lines().size() < query.limit();
    return new Answer(page, job.state().phase(), hasEnded && isAll && isSettled(job, page));
  }

  private static boolean isSettled(Job job, LogPage page) {
    Instant end = job.times().endTime();
    return end == null || !page.completeUntil().isBefore(end);
  }

  private static LogPage nothing(Query query) {
    return new LogPage(List.of(), query.after(), Instant.MIN, UNTIL_IT_HAS_STARTED);
  }
}
