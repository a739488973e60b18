package dev.trainyard.application.service;

import dev.trainyard.application.port.in.StartJobsUseCase;
import dev.trainyard.application.port.out.ApiBudget;
import dev.trainyard.application.port.out.ApiBudget.Call;
import dev.trainyard.application.port.out.JobQueue.Claim;
import dev.trainyard.application.port.out.Order;
import dev.trainyard.application.port.out.TrainingService;
import dev.trainyard.application.service.Ramps.Answer;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Cause.Reason;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.StartOutcome;
import java.time.Instant;
import java.util.List;

record StartJobsService(
    Yard yard, TrainingService vertex, ApiBudget budget, Ramps ramps, Recorder recorder)
    implements StartJobsUseCase {

  @Override
  public Summary start() {
    Tally tally = new Tally();
    record(tally);
    Instant now = yard.clock().instant();
    for (Place place : yard.queue().placesWithDueJobs(now)) {
      tally.claimed += startAt(place, now);
    }
    record(tally);
    return tally.summary();
  }

  private void record(Tally tally) {
    List<Answer> answers = ramps.take();
    recorder.record(answers);
    answers.forEach(answer -> tally.count(answer.outcome()));
  }

  private int startAt(Place place, Instant now) {
    Ramp ramp = ramps.to(place);
    int room = ramp.room(ramps.pace().claim(), now);
    int granted = room == 0 ? 0 : budget.take(place, Call.SUBMIT, room);
    if (granted == 0) {
      return 0;
    }
    Cause cause = Cause.ours(Channel.STARTER, Reason.CLAIMED, "");
    List<Order> orders =
        yard.queue().claim(new Claim(place, granted, now, now.plus(ramps.pace().lease()), cause));
    if (orders.size() < granted) {
      budget.giveBack(place, Call.SUBMIT, granted - orders.size());
    }
    ramp.hold(orders.size());
    orders.forEach(order -> ramps.send(order.job(), () -> vertex.start(order)));
    return orders.size();
  }

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
