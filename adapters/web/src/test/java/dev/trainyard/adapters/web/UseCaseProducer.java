package dev.trainyard.adapters.web;

import dev.trainyard.application.port.in.CancelBatchUseCase;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.CountBatchUseCase;
import dev.trainyard.application.port.in.CountQueuesUseCase;
import dev.trainyard.application.port.in.DescribeJobUseCase;
import dev.trainyard.application.port.in.ExplainJobUseCase;
import dev.trainyard.application.port.in.FindBatchesUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.ReadHistoryUseCase;
import dev.trainyard.application.port.in.ReadLogsUseCase;
import dev.trainyard.application.port.in.ReadQuotasUseCase;
import dev.trainyard.application.port.in.ReplayEventsUseCase;
import dev.trainyard.application.port.in.RetryBatchUseCase;
import dev.trainyard.application.port.in.RetryJobUseCase;
import dev.trainyard.application.port.in.SetPriorityUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.service.UseCases;
import dev.trainyard.application.testkit.InMemoryLogs;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.application.testkit.RecordingReplayPublisher;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.testkit.JobStory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The real use cases on rows in memory; every test takes a project of its own. */
public class UseCaseProducer {
  private static final AtomicLong IDS = new AtomicLong(3_700_000_000_000_000_000L);

  @Produces
  @Singleton
  SettableClock clock() {
    return new SettableClock(JobStory.NOON);
  }

  @Produces
  @Singleton
  InMemoryYard yard(SettableClock clock) {
    return new InMemoryYard(clock);
  }

  @Produces
  @Singleton
  Supplier<JobId> ids() {
    return () -> new JobId(IDS.incrementAndGet());
  }

  @Produces
  @Singleton
  SubmitJobsUseCase submit(InMemoryYard yard, Supplier<JobId> ids, SettableClock clock, Gate gate) {
    SubmitJobsUseCase jobs = UseCases.submitJobs(yard, ids, clock, () -> {});
    return commands -> {
      gate.pass();
      return jobs.submit(commands);
    };
  }

  @Produces
  @Singleton
  CancelJobUseCase cancel(InMemoryYard yard, SettableClock clock, Gate gate) {
    CancelJobUseCase jobs = UseCases.cancelJob(yard, yard, clock, () -> {});
    return command -> {
      gate.pass();
      return jobs.cancel(command);
    };
  }

  @Produces
  @Singleton
  ExplainJobUseCase explain(InMemoryYard yard, SettableClock clock) {
    return UseCases.explainJob(yard, yard, yard, clock);
  }

  @Produces
  @Singleton
  CountQueuesUseCase queues(InMemoryYard yard) {
    return UseCases.countQueues(yard);
  }

  @Produces
  @Singleton
  ReadQuotasUseCase quotas(InMemoryYard yard, SettableClock clock) {
    return UseCases.readQuotas(yard, yard, clock);
  }

  @Produces
  @Singleton
  FindBatchesUseCase batches(InMemoryYard yard) {
    return UseCases.findBatches(yard);
  }

  @Produces
  @Singleton
  CancelBatchUseCase cancelBatch(InMemoryYard yard, SettableClock clock) {
    return UseCases.cancelBatch(yard, yard, clock, () -> {});
  }

  @Produces
  @Singleton
  RetryBatchUseCase retryBatch(InMemoryYard yard, SubmitJobsUseCase submit) {
    return UseCases.retryBatch(yard, submit);
  }

  @Produces
  @Singleton
  RetryJobUseCase retry(InMemoryYard yard, SubmitJobsUseCase submit) {
    return UseCases.retryJob(yard, submit);
  }

  @Produces
  @Singleton
  SetPriorityUseCase priority(InMemoryYard yard, SettableClock clock, Gate gate) {
    SetPriorityUseCase jobs = UseCases.setPriority(yard, yard, clock);
    return command -> {
      gate.pass();
      return jobs.set(command);
    };
  }

  @Produces
  @Singleton
  FindJobsUseCase find(InMemoryYard yard, Gate gate) {
    FindJobsUseCase jobs = UseCases.findJobs(yard);
    return query -> {
      gate.pass();
      return jobs.find(query);
    };
  }

  @Produces
  @Singleton
  DescribeJobUseCase describe(InMemoryYard yard) {
    return UseCases.describeJob(yard);
  }

  @Produces
  @Singleton
  ReadHistoryUseCase history(InMemoryYard yard) {
    return UseCases.readHistory(yard);
  }

  @Produces
  @Singleton
  InMemoryLogs logs(SettableClock clock) {
    return new InMemoryLogs(clock);
  }

  @Produces
  @Singleton
  ReadLogsUseCase readLogs(InMemoryYard yard, InMemoryLogs logs) {
    return UseCases.readLogs(yard, logs);
  }

  @Produces
  @Singleton
  RecordingReplayPublisher replays() {
    return new RecordingReplayPublisher();
  }

  @Produces
  @Singleton
  ReplayEventsUseCase replay(
      InMemoryYard yard,
      RecordingReplayPublisher replays,
      Supplier<JobId> ids,
      SettableClock clock) {
    return UseCases.replayEvents(yard, replays, ids, clock);
  }

  @Produces
  @Singleton
  CountBatchUseCase count(InMemoryYard yard) {
    return UseCases.countBatch(yard);
  }
}
