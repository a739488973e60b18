package dev.trainyard.application.service;

import dev.trainyard.application.port.in.StartJobsUseCase;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.port.out.JobQueue.Claim;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.Wait;
import dev.trainyard.domain.job.WaitReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

final class StartJobsService implements StartJobsUseCase {
  private final Yard yard;
  private final TrainingService vertex;
  private final ApiBudget budget;
  private final Pace pace;
  private final ExecutorService threads;
  private final Map<Place, Instant> restUntil = new ConcurrentHashMap<>();

  StartJobsService(
      Yard yard, TrainingService vertex, ApiBudget budget, Pace pace, ExecutorService threads) {
    this.yard = yard;
    this.vertex = vertex;
    this.budget = budget;
    this.pace = pace;
    this.threads = threads;
  }

  @Override
  public Summary start() {
    Instant now = yard.clock().instant();
    Tally tally = new Tally();
    for (Place place : yard.queue().placesWithDueJobs(now)) {
      if (!now.isBefore(restUntil.getOrDefault(place, Instant.MIN))) {
        startAt(place, now, tally);
      }
    }
    return tally.summary();
  }

  private void startAt(Place place, Instant now, Tally tally) {
    int granted = budget.take(place, Call.SUBMIT, pace.claim());
    if (granted == 0) {
      return;
    }
    Cause cause = Cause.ours(Channel.STARTER, Reason.CLAIMED, "");
    List<Order> orders =
        yard.queue().claim(new Claim(place, granted, now, now.plus(pace.lease()), cause));
    if (orders.size() < granted) {
      budget.giveBack(place, Call.SUBMIT, granted - orders.size());
    }
    tally.claimed += orders.size();
    create(orders, tally);
  }

  private void create(List<Order> orders, Tally tally) {
    BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    Semaphore slots = new Semaphore(pace.parallel());
    for (Order order : orders) {
      threads.execute(() -> answers.add(new Answer(order.job(), ask(order, slots))));
    }
    for (int open = orders.size(); open > 0; ) {
      open -= record(answers, tally);
    }
  }

  private StartOutcome ask(Order order, Semaphore slots) {
    slots.acquireUninterruptibly();
    try {
      return vertex.start(order);
    } catch (RuntimeException e) {
      return new StartOutcome.Unclear(e.toString());
    } finally {
      slots.release();
    }
  }

  private int record(BlockingQueue<Answer> answers, Tally tally) {
    List<Answer> some = new ArrayList<>();
    try {
      some.add(answers.take());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException(
          "interrupted while jobs were being created; their leases will find them");
    }
    answers.drainTo(some);
    Map<Job, StartOutcome> outcomes = new LinkedHashMap<>();
    for (Answer answer : some) {
      outcomes.put(answer.job(), answer.outcome());
      tally.count(answer.outcome());
      rest(answer);
    }
    yard.settle(outcomes, Channel.STARTER);
    return some.size();
  }

  // why: a rate limit holds for all calls of the place, so the others need not run into it one by
  // one
  private void rest(Answer answer) {
    if (answer.outcome() instanceof StartOutcome.Throttled(Wait wait)
        && wait.reason() == WaitReason.API_RATE) {
      restUntil.merge(answer.job().place(), wait.until(), (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  private record Answer(Job job, StartOutcome outcome) {}

  private static final class Tally {
    private int claimed;
    private int started;
    private int refused;
    private int throttled;
    private int unclear;

    void count(StartOutcome outcome) {
      switch (outcome) {
        case StartOutcome.Started _ -> started++;
        case StartOutcome.Refused _ -> refused++;
        case StartOutcome.Throttled _ -> throttled++;
        case StartOutcome.Unclear _, StartOutcome.Absent _ -> unclear++;
      }
    }

    Summary summary() {
      return new Summary(claimed, started, refused, throttled, unclear);
    }
  }
}
