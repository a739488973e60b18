package dev.trainyard.application.service;

import static dev.trainyard.domain.testkit.JobStory.NOON;
import static dev.trainyard.domain.testkit.Submissions.aSubmission;

import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.DeleteJobUseCase;
import dev.trainyard.application.port.in.FinishStartsUseCase;
import dev.trainyard.application.port.in.MendSetbacksUseCase;
import dev.trainyard.application.port.in.PursueDeletionsUseCase;
import dev.trainyard.application.port.in.ReplayEventsUseCase;
import dev.trainyard.application.port.in.StartJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import dev.trainyard.application.port.out.Backlog;
import dev.trainyard.application.port.out.JobStore;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.application.testkit.RecordingEventPublisher;
import dev.trainyard.application.testkit.RecordingReplayPublisher;
import dev.trainyard.application.testkit.ScriptedTrainingService;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Kind;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.PipelineRequest;
import dev.trainyard.domain.job.RemoteJob.State;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.testkit.Places;
import dev.trainyard.domain.testkit.Submissions;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** All use cases on one set of fakes and a clock that stands still. */
final class House {
  static final Duration LEASE = Duration.ofSeconds(30);
  static final int CLAIM = 10;

  final SettableClock clock = new SettableClock(NOON);
  final InMemoryYard rows = new InMemoryYard(clock);
  final ScriptedTrainingService vertex = new ScriptedTrainingService(clock);
  final RecordingEventPublisher world = new RecordingEventPublisher();
  final AtomicInteger wakes = new AtomicInteger();
  private final AtomicLong ids = new AtomicLong(1000);
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holds;
  private boolean storeIsAway;
  private final Yard yard = new Yard(rows, atTimes(rows), clock);

  final SubmitJobsUseCase submit =
      UseCases.submitJobs(
          rows, () -> new JobId(ids.incrementAndGet()), clock, wakes::incrementAndGet);
  final Ramps ramps = new Ramps(new Pace(CLAIM, 4, LEASE), this::create, wakes::incrementAndGet);
  final StartJobsUseCase start = Corridors.startJobs(yard, vertex, rows, ramps);
  final FinishStartsUseCase finish = Corridors.finishStarts(yard, ramps);
  final SettleStartsService settle = new SettleStartsService(yard, new Lookup(vertex));
  final Watchtower tower;
  final ObserveJobsService observe;
  final SweepPlacesService sweep;
  final PursueCancelsService pursue = new PursueCancelsService(yard, vertex, new Lookup(vertex));
  final PublishEventsService publish = new PublishEventsService(rows, world, rows, LEASE, clock);
  final RecordingReplayPublisher replays = new RecordingReplayPublisher();
  final ReplayEventsUseCase replay =
      UseCases.replayEvents(rows, replays, () -> new JobId(ids.incrementAndGet()), clock);
  final CancelJobUseCase cancel = UseCases.cancelJob(rows, rows, clock, wakes::incrementAndGet);

  final PursueDeletionsUseCase pursueDeletions = Corridors.pursueDeletions(rows, vertex, clock);
  private final DeleteJobUseCase delete =
      UseCases.deleteJob(
          rows, rows, () -> new JobId(ids.incrementAndGet()), clock, wakes::incrementAndGet);

  House() {
    this(WatchPace.UNLIMITED);
  }

  /**
   * @param lists a minute
   */
  House(int lists) {
    WatchPace pace = new WatchPace(Duration.ofSeconds(1), lists, LEASE);
    tower = new Watchtower(pace, rows, vertex, rows, rows);
    observe = new ObserveJobsService(tower, yard);
    sweep = new SweepPlacesService(tower, yard);
  }

  /** A watcher with a memory of its own, on another server. */
  ObserveJobsService watcherOf(String server) {
    WatchPace pace = tower.pace();
    return new ObserveJobsService(
        new Watchtower(pace, rows, vertex, rows.leasesOf(server), rows), yard);
  }

  private void create(Runnable create) {
    if (holds) {
      held.add(create);
    } else {
      create.run();
    }
  }

  private JobStore atTimes(JobStore store) {
    return (JobStore)
        Proxy.newProxyInstance(
            House.class.getClassLoader(),
            new Class<?>[] {JobStore.class},
            (_, method, arguments) -> {
              if (storeIsAway) {
                throw new StoreAwayException("away", new IllegalStateException("scripted"));
              }
              return method.invoke(store, arguments);
            });
  }

  void storeGoesAway() {
    storeIsAway = true;
  }

  void storeComesBack() {
    storeIsAway = false;
  }

  /** From now on creates are on their way, and arrive only when they are let go. */
  void holdCreates() {
    holds = true;
  }

  void letGoOneCreate() {
    held.remove().run();
  }

  /** Submits one sound request. */
  JobId aJob(String key) {
    return accepted(aSubmission(key));
  }

  JobId aJobElsewhere(String key) {
    Submission here = aSubmission(key);
    return accepted(Submissions.aSubmission(key, here.request(), Places.anotherPlace()));
  }

  /** Lets Vertex create all that waits. */
  void startAll() {
    for (int claimed = 1; claimed > 0; ) {
      claimed = start.start().claimed();
    }
  }

  JobId accepted(Submission submission) {
    Outcome outcome = submit.submit(List.of(new Command(submission, List.of()))).getFirst();
    return ((Outcome.Accepted) outcome).id();
  }

  /** Submits one, lets Vertex create it and it succeed. */
  JobId anEndedJob(String key) {
    return ended(aJob(key));
  }

  JobId anEndedPipeline(String key) {
    return ended(aPipeline(key));
  }

  JobId aPipeline(String key) {
    Submission one = aSubmission(key);
    PipelineRequest pipeline = new PipelineRequest("a pipeline", Map.of(), "");
    return accepted(
        new Submission(one.key(), one.place(), one.request(), 0, "", one.cause(), pipeline));
  }

  private JobId ended(JobId id) {
    start.start();
    vertex.setState(id, State.SUCCEEDED);
    clock.advance(Duration.ofSeconds(1));
    observe.observe();
    return id;
  }

  DeleteJobUseCase.Outcome delete(JobId id, Kind kind) {
    return delete(id, kind, Scope.of(Places.aPlace()));
  }

  DeleteJobUseCase.Outcome delete(JobId id, Kind kind, Scope scope) {
    Cause cause = new Cause("ann", Channel.GRPC, Reason.DELETED, "");
    return delete.delete(new DeleteJobUseCase.Command(scope, kind, id, "v1", cause));
  }

  /** Submits one and lets Vertex create it. */
  JobId aStartedJob(String key) {
    JobId id = aJob(key);
    start.start();
    return id;
  }

  CancelJobUseCase.Outcome askToCancel(JobId id) {
    return askToCancel(id, Kind.JOB);
  }

  CancelJobUseCase.Outcome askToCancel(JobId id, Kind kind) {
    return askToCancel(id, kind, Scope.project(Places.aPlace().project()));
  }

  CancelJobUseCase.Outcome askToCancel(JobId id, Kind kind, Scope scope) {
    Cause cause = new Cause("ann", Channel.HTTP, Reason.CANCEL_ASKED, "");
    return cancel.cancel(new CancelJobUseCase.Command(scope, kind, id, cause));
  }

  MendSetbacksUseCase mend(Backlog backlog, Duration patience) {
    return Corridors.mendSetbacks(rows, backlog, tower, yard, patience);
  }

  /** Looks at all that Vertex has, a while later. */
  void sweep() {
    clock.advance(LEASE.multipliedBy(3));
    sweep.sweep();
    observe.observe();
  }

  /** What a submission becomes whose key is known. */
  JobId submitAgain(String key) {
    Outcome outcome = submit.submit(List.of(new Command(aSubmission(key), List.of()))).getFirst();
    return ((Outcome.AlreadyKnown) outcome).first();
  }

  /** As the starter would send it. */
  Order orderOf(Job job) {
    Submission submission =
        rows.describe(Scope.of(job.place()), job.id()).orElseThrow().submission();
    return new Order(job, submission.key(), submission.request());
  }

  Job job(JobId id) {
    return rows.find(id).orElseThrow();
  }

  Phase phase(JobId id) {
    return job(id).state().phase();
  }

  List<Phase> story(JobId id) {
    List<Phase> phases = new ArrayList<>();
    for (HistoryEntry entry : rows.history(Places.aPlace().project(), id)) {
      phases.add(entry.after().state().phase());
    }
    return phases;
  }
}
