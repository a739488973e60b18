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
import dev.trainyard.application.port.in.FinishStartsUseCase;
import dev.trainyard.application.port.in.ForgetOperationUseCase;
import dev.trainyard.application.port.in.MendSetbacksUseCase;
import dev.trainyard.application.port.in.ObserveJobsUseCase;
import dev.trainyard.application.port.in.PackageCodeUseCase;
import dev.trainyard.application.port.in.PackageSourcesUseCase;
import dev.trainyard.application.port.in.PublishEventsUseCase;
import dev.trainyard.application.port.in.PursueCancelsUseCase;
import dev.trainyard.application.port.in.PursueDeletionsUseCase;
import dev.trainyard.application.port.in.ReadHistoryUseCase;
import dev.trainyard.application.port.in.ReadLogsUseCase;
import dev.trainyard.application.port.in.ReadQuotasUseCase;
import dev.trainyard.application.port.in.ReplayEventsUseCase;
import dev.trainyard.application.port.in.RetryBatchUseCase;
import dev.trainyard.application.port.in.RetryJobUseCase;
import dev.trainyard.application.port.in.SetPriorityUseCase;
import dev.trainyard.application.port.in.SettleStartsUseCase;
import dev.trainyard.application.port.in.StartJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SweepPlacesUseCase;
import dev.trainyard.application.port.out.Allowances;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.Backlog;
import dev.trainyard.application.port.out.Census;
import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.application.port.out.HistoryFeed;
import dev.trainyard.application.port.out.ImageBuilder;
import dev.trainyard.application.port.out.JobArchive;
import dev.trainyard.application.port.out.JobIntake;
import dev.trainyard.application.port.out.JobQueue;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Leases;
import dev.trainyard.application.port.out.Removals;
import dev.trainyard.application.port.out.ReplayPublisher;
import dev.trainyard.application.port.out.Setbacks;
import dev.trainyard.application.port.out.Sources;
import dev.trainyard.application.port.out.TrainingLogs;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.JobId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The one public door to the use cases. */
public final class UseCases {
  private UseCases() {}

  /**
   * @param wake called after something was accepted; must return at once
   */
  public static SubmitJobsUseCase submitJobs(
      JobIntake intake, Supplier<JobId> ids, InstantSource clock, Runnable wake) {
    return new SubmitJobsService(intake, ids, clock, wake);
  }

  public static StartJobsUseCase startJobs(
      Yard yard, TrainingService vertex, ApiBudget budget, Ramps ramps) {
    return new StartJobsService(yard, vertex, budget, ramps, new Recorder(yard, ramps));
  }

  /**
   * @param ramps the same as the starter's
   */
  public static FinishStartsUseCase finishStarts(Yard yard, Ramps ramps) {
    return new FinishStartsService(yard, ramps, new Recorder(yard, ramps));
  }

  public static SettleStartsUseCase settleStarts(Yard yard, TrainingService vertex) {
    return new SettleStartsService(yard, new Lookup(vertex));
  }

  public static ObserveJobsUseCase observeJobs(Watchtower tower, Yard yard) {
    return new ObserveJobsService(tower, yard);
  }

  public static SweepPlacesUseCase sweepPlaces(Watchtower tower, Yard yard) {
    return new SweepPlacesService(tower, yard);
  }

  /**
   * @param patience after this no create is under way any more that began before a setback; at
   *     least as long as an attempt's lease
   */
  public static MendSetbacksUseCase mendSetbacks(
      Setbacks setbacks, Backlog backlog, Watchtower tower, Yard yard, Duration patience) {
    return new MendSetbacksService(setbacks, backlog, tower, tower.strays(yard), patience);
  }

  public static PursueCancelsUseCase pursueCancels(Yard yard, TrainingService vertex) {
    return new PursueCancelsService(yard, vertex, new Lookup(vertex));
  }

  /**
   * @param lease how long a relay owns the feed; longer than a publish takes
   */
  public static PublishEventsUseCase publishEvents(
      HistoryFeed feed,
      EventPublisher publisher,
      Leases leases,
      Duration lease,
      InstantSource clock) {
    return new PublishEventsService(feed, publisher, leases, lease, clock);
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

  public static PursueDeletionsUseCase pursueDeletions(
      Removals removals, TrainingService vertex, InstantSource clock) {
    return new PursueDeletionsService(removals, vertex, clock);
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

  public static PackageCodeUseCase packageCode(Sources sources, ImageBuilder builder) {
    return new PackageCodeService(sources, builder);
  }

  public static PackageSourcesUseCase packageSources(Sources sources) {
    return new PackageSourcesService(sources);
  }
}
