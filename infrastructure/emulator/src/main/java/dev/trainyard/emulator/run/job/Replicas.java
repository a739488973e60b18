package dev.trainyard.emulator.run.job;

import com.google.cloud.aiplatform.v1.WorkerPoolSpec;
import dev.trainyard.emulator.run.crew.Crew;
import dev.trainyard.emulator.run.crew.Seat;
import dev.trainyard.emulator.run.crew.Variables;
import dev.trainyard.emulator.run.replica.CannotStartException;
import dev.trainyard.emulator.run.replica.Commands;
import dev.trainyard.emulator.run.replica.JobFolder;
import dev.trainyard.emulator.run.replica.JobLogs;
import dev.trainyard.emulator.run.replica.Launch;
import dev.trainyard.emulator.run.replica.Replica;
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
  private final JobFolder folder;

  Replicas(Crew crew, Yard yard, Inbox inbox, JobLogs logs) {
    this.crew = crew;
    this.yard = yard;
    this.inbox = inbox;
    this.logs = logs;
    this.folder = JobFolder.of(yard.machine().jobs(), crew.job());
  }

  @Override
  public List<Seat> seats() {
    return crew.seats();
  }

  @Override
  public void start(Seat seat) throws IOException, CannotStartException {
    WorkerPoolSpec pool = crew.pool(seat);
    Variables variables = Variables.of(crew, seat, yard.buckets());
    remark(pool, seat, variables);
    Replica replica = launch(seat, launchOf(pool, seat, variables));
    running.put(seat, replica);
    replica.whenEnded(outcome -> inbox.post(new Happening.ReplicaEnded(seat, replica, outcome)));
  }

  private void remark(WorkerPoolSpec pool, Seat seat, Variables variables) throws IOException {
    String remark = Commands.remark(pool, seat);
    if (!remark.isEmpty()) {
      logs.service(remark);
    }
    for (String name : variables.overruled()) {
      logs.service(
          "Warning: " + seat.name() + " keeps the service's own " + name + ", not the one in env.");
    }
  }

  private Launch launchOf(WorkerPoolSpec pool, Seat seat, Variables variables)
      throws CannotStartException {
    String runModule = yard.scripts().runModule().toString();
    return new Launch(
        List.of(yard.python(), "-I", "-S", yard.scripts().watch().toString()),
        new Commands(yard.python(), runModule, folder).of(pool, seat),
        folder.disk(seat),
        variables.values(),
        yard.pace().grace());
  }

  private Replica launch(Seat seat, Launch launch) throws IOException, CannotStartException {
    try {
      return Replica.start(launch, logs.of(seat));
    } catch (IOException e) {
      throw new CannotStartException(
          seat, "the emulator needs Python 3.9 or newer to run replicas: " + e.getMessage());
    }
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
