package dev.trainyard.application.service;

import dev.trainyard.application.port.in.CancelBatchUseCase;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.CountBatchUseCase;
import dev.trainyard.application.port.in.CountQueuesUseCase;
import dev.trainyard.application.port.in.DeleteJobUseCase;
import dev.trainyard.application.port.in.DescribeJobUseCase;
import dev.trainyard.application.port.in.DescribeOperationUseCase;
import dev.trainyard.application.port.in.ExplainJobUseCase;
import dev.trainyard.application.port.in.FindBatchesUseCase;
import dev.trainyard.application.port.in.FindJobsUseCase;
import dev.trainyard.application.port.in.FindOperationsUseCase;
import dev.trainyard.application.port.in.ForgetOperationUseCase;
import dev.trainyard.application.port.in.ReadHistoryUseCase;
import dev.trainyard.application.port.in.ReadLogsUseCase;
import dev.trainyard.application.port.in.ReadQuotasUseCase;
import dev.trainyard.application.port.in.ReplayEventsUseCase;
import dev.trainyard.application.port.in.RetryBatchUseCase;
import dev.trainyard.application.port.in.RetryJobUseCase;
import dev.trainyard.application.port.in.SetPriorityUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.Census;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.ReplayPublisher;
import dev.trainyard.application.port.out.TrainingLogs;
import dev.trainyard.domain.job.JobId;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The door to what people and programs ask for. */
public final class UseCases {
  private UseCases() {}

  /**
   * @param wake called after something was accepted; must return at once
   */
  public static SubmitJobsUseCase submitJobs(
      JobIntake intake, Supplier<JobId> ids, InstantSource clock, Runnable wake) {
    return new SubmitJobsService(intake, ids, clock, wake);
  }

  public static ReplayEventsUseCase replayEvents(
      HistoryFeed feed, ReplayPublisher publisher, Supplier<JobId> ids, InstantSource clock) {
    return new ReplayEventsService(feed, publisher, ids, clock);
  }

  /**
   * @param wake called after a cancel was written down; must return at once
   */
  public static CancelJobUseCase cancelJob(
      JobStore store, JobArchive archive, InstantSource clock, Runnable wake) {
    return new CancelJobService(store, archive, clock, wake);
  }

  public static ExplainJobUseCase explainJob(
      JobArchive archive, Census census, Allowances allowances, InstantSource clock) {
    return new ExplainJobService(archive, census, allowances, clock);
  }

  public static CountQueuesUseCase countQueues(Census census) {
    return new CountQueuesService(census);
  }

  public static ReadQuotasUseCase readQuotas(
      Census census, Allowances allowances, InstantSource clock) {
    return new ReadQuotasService(census, allowances, clock);
  }

  public static FindBatchesUseCase findBatches(JobArchive archive) {
    return new FindBatchesService(archive);
  }

  /**
   * @param wake called after cancels were written down; must return at once
   */
  public static CancelBatchUseCase cancelBatch(
      JobStore store, JobArchive archive, InstantSource clock, Runnable wake) {
    return new CancelBatchService(store, archive, clock, wake);
  }

  public static RetryBatchUseCase retryBatch(JobArchive archive, SubmitJobsUseCase submit) {
    return new RetryBatchService(archive, submit);
  }

  public static RetryJobUseCase retryJob(JobArchive archive, SubmitJobsUseCase submit) {
    return new RetryJobService(archive, submit);
  }

  public static SetPriorityUseCase setPriority(
      JobQueue queue, JobArchive archive, InstantSource clock) {
    return new SetPriorityService(queue, archive, clock);
  }

  /**
   * @param ids numbers the operations, too
   * @param wake called after a deletion was written down; must return at once
   */
  public static DeleteJobUseCase deleteJob(
      JobArchive archive,
      Removals removals,
      Supplier<JobId> ids,
      InstantSource clock,
      Runnable wake) {
    return new DeleteJobService(archive, removals, ids, clock, wake);
  }

  public static DescribeOperationUseCase describeOperation(Removals removals) {
    return new OperationsService(removals);
  }

  public static FindOperationsUseCase findOperations(Removals removals) {
    return new OperationsService(removals);
  }

  public static ForgetOperationUseCase forgetOperation(Removals removals) {
    return new OperationsService(removals);
  }

  public static DescribeJobUseCase describeJob(JobArchive archive) {
    return new ReadJobsService(archive);
  }

  public static FindJobsUseCase findJobs(JobArchive archive) {
    return new ReadJobsService(archive);
  }

  public static ReadHistoryUseCase readHistory(JobArchive archive) {
    return new ReadJobsService(archive);
  }

  public static ReadLogsUseCase readLogs(JobArchive archive, TrainingLogs logs) {
    return new ReadLogsService(archive, logs);
  }

  public static CountBatchUseCase countBatch(JobArchive archive) {
    return new ReadJobsService(archive);
  }
}
