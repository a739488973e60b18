package dev.trainyard.application.service;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.RetryBatchUseCase;
import dev.trainyard.application.port.in.RetryJobUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobArchive.Retries;
import dev.trainyard.application.service.Again.Wanted;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

record RetryBatchService(JobArchive archive, SubmitJobsUseCase submit)
    implements RetryBatchUseCase {
  @Override
  public Outcome retry(Command command) {
    BatchWalk batch = new BatchWalk(archive, command.project(), command.batch());
    if (batch.isEmpty()) {
      return new Outcome.Unknown();
    }
    Tally tally = new Tally();
    batch.each(EnumSet.of(Phase.FAILED), page -> retry(page, command.cause(), tally));
    return new Outcome.Done(tally.retried, tally.already, tally.refused);
  }

  private void retry(List<JobView> page, Cause cause, Tally tally) {
    Map<JobId, Retries> retries =
        archive.retries(page.stream().map(Wanted::first).distinct().toList());
    List<Wanted> wanted = new ArrayList<>();
    for (JobView view : page) {
      Retries known = retries.get(Wanted.first(view));
      if (known == null || known.newest().equals(view.job().id())) {
        int number = known == null ? 1 : known.count() + 1;
        wanted.add(new Wanted(view, String.valueOf(number), cause));
      } else {
        tally.already++;
      }
    }
    if (!wanted.isEmpty()) {
      new Again(submit).retry(wanted).forEach(tally::count);
    }
  }

  private static final class Tally {
    private long retried;
    private long already;
    private long refused;

    void count(RetryJobUseCase.Outcome outcome) {
      switch (outcome) {
        case RetryJobUseCase.Outcome.Retried _ -> retried++;
        case RetryJobUseCase.Outcome.Refused _ -> refused++;
        case RetryJobUseCase.Outcome.AlreadyRetried _,
            RetryJobUseCase.Outcome.StillLive _,
            RetryJobUseCase.Outcome.Succeeded _,
            RetryJobUseCase.Outcome.Unknown _ ->
            already++;
      }
    }
  }
}
