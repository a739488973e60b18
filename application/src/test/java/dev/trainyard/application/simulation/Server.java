package dev.trainyard.application.simulation;

import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.ReplayEventsUseCase;
import dev.trainyard.application.port.in.RetryJobUseCase;
import dev.trainyard.application.port.in.SetPriorityUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.application.port.out.ReplayPublisher;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.service.Corridors;
import dev.trainyard.application.service.Pace;
import dev.trainyard.application.service.Ramps;
import dev.trainyard.application.service.UseCases;
import dev.trainyard.application.service.WatchPace;
import dev.trainyard.application.service.Watchtower;
import dev.trainyard.application.service.Yard;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One process of Trainyard: every corridor an actor, all of them gone when it crashes. */
final class Server {
  private static final Duration LEASE = Duration.ofSeconds(15);

  /** Longer than a create and its latest arrival and the oldest list. */
  private static final Duration ATTEMPT = Duration.ofSeconds(30);

  /** As long as an attempt, and until the API budget has forgotten what it was not told. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final int LISTS = 90;

  private static final Duration SHORT = Duration.ofSeconds(3);

  private final World world;
  private final String name;
  private final InstantSource clock;
  private final List<Actor> actors = new ArrayList<>();
  private final Storage storage;
  private final SubmitJobsUseCase submit;
  private final CancelJobUseCase cancel;
  private final SetPriorityUseCase priority;
  private final RetryJobUseCase retry;
  private boolean dead;

  Server(World world, String name, Duration skew) {
    this.world = world;
    this.name = name;
    this.clock = () -> world.stage.now().plus(skew);
    RecordsLink link = new RecordsLink(world.stage, world.records, this::crashAtTimes);
    storage =
        world.bug == Bug.NONE
            ? new Storage(name, link, world.records)
            : new BuggyStorage(name, link, world.records, world.stage, world.bug);
    CloudLink cloud =
        new CloudLink(
            world.stage,
            world.cloud,
            clock,
            this::crashAtTimes,
            world.bug != Bug.NO_LABEL,
            world.bug != Bug.SHORT_LEASE);
    TrainingService vertex = world.bug == Bug.NONE ? cloud : new BuggyCloudLink(cloud, world.bug);
    submit = UseCases.submitJobs(storage, this::newId, clock, () -> {});
    cancel = UseCases.cancelJob(storage, storage, clock, () -> {});
    priority = UseCases.setPriority(storage, storage, clock);
    retry =
        UseCases.retryJob(storage, world.bug == Bug.RETRY_WITHOUT_KEY ? this::withoutKey : submit);
    work(storage, vertex);
  }

  private List<SubmitJobsUseCase.Outcome> withoutKey(List<Command> commands) {
    return submit.submit(
        commands.stream()
            .map(command -> {
              Submission once = command.submission();
              SubmissionKey other = new SubmissionKey(once.key().value() + "#" + world.nextId());
              JobId first = Objects.requireNonNull(once.retryOf());
              return new Command(once.retry(first, other, once.cause()), List.of());
            })
            .toList());
  }

  private JobId newId() {
    return new JobId(world.nextId());
  }

  private void work(Storage storage, TrainingService vertex) {
    Yard yard = new Yard(storage, storage, clock);
    Duration attempt = world.bug == Bug.SHORT_LEASE ? SHORT : ATTEMPT;
    Pace pace = new Pace(4, 4, attempt);
    Ramps ramps = new Ramps(pace, create -> cast("create", create), () -> {});
    var start = Corridors.startJobs(yard, vertex, storage, ramps);
    var settle = Corridors.settleStarts(yard, vertex);
    Watchtower tower =
        new Watchtower(new WatchPace(SHORTEST, LISTS, LEASE), storage, vertex, storage, storage);
    var observe = Corridors.observeJobs(tower, yard);
    var sweep = Corridors.sweepPlaces(tower, yard);
    var pursue = Corridors.pursueCancels(yard, vertex);
    var mend = Corridors.mendSetbacks(storage, this::takeAgain, tower, yard, PATIENCE);
    var publish =
        Corridors.publishEvents(
            storage, new TopicLink(world, this::crashAtTimes), storage, LEASE, clock);
    corridor("intake", this::takeIn);
    corridor("start", start::start);
    corridor("settle", settle::settle);
    corridor("observe", observe::observe);
    corridor("sweep", sweep::sweep);
    corridor("pursue", pursue::pursue);
    corridor("mend", mend::mend);
    corridor("relay", publish::publish);
  }

  private void corridor(String what, Runnable walk) {
    actors.add(
        world.stage.cast(
            name + "/" + what,
            () -> {
              while (true) {
                world.stage.sleep(world.stage.luck.upTo(Duration.ofSeconds(2)));
                walk(walk);
              }
            }));
  }

  private void walk(Runnable walk) {
    try {
      walk.run();
    } catch (StoreAwayException
        | TrainingService.TrainingServiceAwayException
        | PublisherAwayException e) {
      world.stage.tell("gives up: " + e.getMessage());
    }
  }

  private void takeIn() {
    int offset = world.topic.offset();
    List<Submission> batch = world.topic.poll(3);
    int next = offset + batch.size();
    if (world.bug == Bug.ACK_BEFORE_COMMIT) {
      world.topic.acknowledge(next);
    }
    world.stage.step();
    if (!batch.isEmpty()) {
      submit.submit(batch.stream().map(each -> new Command(each, List.of())).toList());
      crashAtTimes();
      world.topic.acknowledge(next);
    }
  }

  private void takeAgain(Instant since) {
    if (world.bug == Bug.NOTHING_IS_TAKEN_AGAIN) {
      return;
    }
    for (Submission each : world.topic.acknowledgedSince(since)) {
      world.stage.step();
      crashAtTimes();
      submit.submit(List.of(new Command(each, List.of())));
    }
  }

  /** Somebody's request, answered in an actor of its own; there is no answer if the server dies. */
  void ask(String what, Runnable request) {
    cast(what, () -> walk(request));
  }

  private void cast(String what, Runnable part) {
    actors.add(world.stage.cast(name + "/" + what, part));
  }

  SubmitJobsUseCase submit() {
    return submit;
  }

  CancelJobUseCase cancel() {
    return cancel;
  }

  SetPriorityUseCase priority() {
    return priority;
  }

  RetryJobUseCase retry() {
    return retry;
  }

  ReplayEventsUseCase replay(ReplayPublisher to) {
    return UseCases.replayEvents(storage, to, this::newId, clock);
  }

  private void crashAtTimes() {
    if (dead) {
      world.stage.die();
    }
    if (world.stage.luck.strikes(0.001)) {
      world.stage.tell("CRASH of " + name);
      dead = true;
      world.stage.die();
    }
  }

  boolean isDead() {
    return dead;
  }

  void kill() {
    dead = true;
    actors.forEach(world.stage::remove);
  }

  /** Stands still and does not know it. */
  void freeze(Instant until) {
    actors.forEach(actor -> actor.delay(until));
  }

  @Override
  public String toString() {
    return name;
  }
}
