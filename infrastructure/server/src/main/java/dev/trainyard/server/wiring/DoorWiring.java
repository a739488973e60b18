package dev.trainyard.server.wiring;

import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.DeleteJobUseCase;
import dev.trainyard.application.port.in.DescribeJobUseCase;
import dev.trainyard.application.port.in.DescribeOperationUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.FindOperationsUseCase;
import dev.trainyard.application.port.in.ForgetOperationUseCase;
import dev.trainyard.application.port.in.ReadHistoryUseCase;
import dev.trainyard.application.port.in.ReadLogsUseCase;
import dev.trainyard.application.port.in.ReplayEventsUseCase;
import dev.trainyard.application.port.in.RetryJobUseCase;
import dev.trainyard.application.port.in.SetPriorityUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.ReplayPublisher;
import dev.trainyard.application.port.out.TrainingLogs;
import dev.trainyard.application.service.UseCases;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.server.schedule.Hints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Makes what the doors may ask out of the adapters. */
@ApplicationScoped
class DoorWiring {
  @Produces
  @Singleton
  SubmitJobsUseCase submitJobs(
      JobIntake intake, Supplier<JobId> ids, InstantSource clock, Hints hints) {
    return UseCases.submitJobs(intake, ids, clock, hints::submitted);
  }

  @Produces
  @Singleton
  CancelJobUseCase cancelJob(JobStore store, JobArchive archive, InstantSource clock, Hints hints) {
    return UseCases.cancelJob(store, archive, clock, hints::cancelled);
  }

  @Produces
  @Singleton
  RetryJobUseCase retryJob(JobArchive archive, SubmitJobsUseCase submit) {
    return UseCases.retryJob(archive, submit);
  }

  @Produces
  @Singleton
  SetPriorityUseCase setPriority(JobQueue queue, JobArchive archive, InstantSource clock) {
    return UseCases.setPriority(queue, archive, clock);
  }

  @Produces
  @Singleton
  DeleteJobUseCase deleteJob(
      JobArchive archive,
      Removals removals,
      Supplier<JobId> ids,
      InstantSource clock,
      Hints hints) {
    return UseCases.deleteJob(archive, removals, ids, clock, hints::deleted);
  }

  @Produces
  @Singleton
  DescribeOperationUseCase describeOperation(Removals removals) {
    return UseCases.describeOperation(removals);
  }

  @Produces
  @Singleton
  FindOperationsUseCase findOperations(Removals removals) {
    return UseCases.findOperations(removals);
  }

  @Produces
  @Singleton
  ForgetOperationUseCase forgetOperation(Removals removals) {
    return UseCases.forgetOperation(removals);
  }

  @Produces
  @Singleton
  DescribeJobUseCase describeJob(JobArchive archive) {
    return UseCases.describeJob(archive);
  }

  @Produces
  @Singleton
  FindJobsUseCase findJobs(JobArchive archive) {
    return UseCases.findJobs(archive);
  }

  @Produces
  @Singleton
  ReadHistoryUseCase readHistory(JobArchive archive) {
    return UseCases.readHistory(archive);
  }

  @Produces
  @Singleton
  ReadLogsUseCase readLogs(JobArchive archive, TrainingLogs logs) {
    return UseCases.readLogs(archive, logs);
  }

  @Produces
  @Singleton
  ReplayEventsUseCase replayEvents(
      HistoryFeed feed, ReplayPublisher publisher, Supplier<JobId> ids, InstantSource clock) {
    return UseCases.replayEvents(feed, publisher, ids, clock);
  }
}
