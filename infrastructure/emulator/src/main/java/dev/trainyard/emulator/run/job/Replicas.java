package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.run.bounds.Bounds;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.crew.Surroundings;
import dev.trainyard.emulator.run.crew.Variables;
import dev.trainyard.emulator.run.replica.CannotStartException;
import dev.trainyard.emulator.run.replica.JobLogs;
import dev.trainyard.emulator.run.replica.Order;
import dev.trainyard.emulator.run.replica.Replica;
import dev.trainyard.emulator.run.replica.Starter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The running replicas of one job. */
final class Replicas implements Workforce {
  private final Map<Seat, Replica> running = new LinkedHashMap<>();
  private final Crew crew;
  private final Yard yard;
  private final Inbox inbox;
  private final JobLogs logs;
  private final Quarters quarters;

  Replicas(Crew crew, Yard yard, Inbox inbox, JobLogs logs) {
    this.crew = crew;
    this.yard = yard;
    this.inbox = inbox;
    this.logs = logs;
    this.quarters = new Quarters(crew, yard, inbox, logs);
  }

  @Override
  public List<Seat> seats() {
    return crew.seats();
  }

  /** Starts one; the first start finds a place for all of them. */
  @Override
  public void start(Seat seat) throws IOException, CannotStartException {
    if (!quarters.find()) {
      return;
    }
    WorkerPoolSpec pool = crew.pool(seat);
    Starter starter = quarters.of(seat);
    Surroundings surroundings = new Surroundings(starter.habitat(), starter.environment(seat));
    Variables variables = Variables.of(crew, seat, yard.scene(), surroundings);
    for (String name : variables.overruled()) {
      logs.service(
          "Warning: " + seat.name() + " keeps the service's own " + name + ", not the one in env.");
    }
    Order order = new Order(pool, seat, variables.values(), Bounds.of(pool));
    Replica replica = starter.start(order, logs.of(seat));
    running.put(seat, replica);
    replica.whenEnded(outcome -> inbox.post(new Happening.ReplicaEnded(seat, replica, outcome)));
  }

  @Override
  public boolean remove(Happening.ReplicaEnded ended) {
    return running.remove(ended.seat(), ended.replica());
  }

  @Override
  public void stop(Seat seat) {
    Replica replica = running.remove(seat);
    if (replica != null) {
      replica.stop();
      replica.await();
    }
  }

  @Override
  public void stopAll() {
    running.values().forEach(Replica::stop);
    running.values().forEach(Replica::await);
    running.clear();
  }
}
