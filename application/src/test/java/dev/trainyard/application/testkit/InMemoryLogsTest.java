package dev.trainyard.application.testkit;

import dev.trainyard.application.port.out.TrainingLogs;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.testkit.Places;
import java.time.Instant;

class InMemoryLogsTest implements TrainingLogsContract {
  @Override
  public Fixture fixture() {
    InMemoryLogs logs = new InMemoryLogs(new SettableClock(NOON.plusSeconds(60)));
    return new Fixture() {
      @Override
      public TrainingLogs logs() {
        return logs;
      }

      @Override
      public Place place() {
        return Places.aPlace();
      }

      @Override
      public String remoteName() {
        return "projects/p/locations/l/customJobs/7";
      }

      @Override
      public void print(Instant time, String replica, String text) {
        logs.print(remoteName(), time, replica, text);
      }
    };
  }
}
