package dev.trainyard.emulator;

import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.emulator.chaos.Chaos;
import dev.trainyard.emulator.chaos.Faults;
import dev.trainyard.emulator.chaos.strike.World;
import dev.trainyard.emulator.front.EmulatorMethods;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.PastJobs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Vertex's methods, and the faults that stand around them. */
record Stage(Desk desk, Methods methods, Faults faults) {
  static Stage set(Desk desk, Path journal, InstantSource clock) {
    Methods sound = EmulatorMethods.of(desk);
    Faults faults = new Faults(sound.names());
    World world =
        new World(
            clock,
            Stage::last,
            past(new PastJobs(journal)),
            name -> desk.vanish(JobName.parse(name)));
    return new Stage(desk, new Chaos(faults, world).around(sound), faults);
  }

  private static World.Past past(PastJobs jobs) {
    return new World.Past() {
      @Override
      public ListCustomJobsResponse at(Instant time, ListCustomJobsRequest request) {
        return EmulatorMethods.list(request, jobs.at(time));
      }

      @Override
      public ListCustomJobsResponse before(int changes, ListCustomJobsRequest request) {
        return EmulatorMethods.list(request, jobs.before(changes));
      }
    };
  }

  private static void last(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a call was delayed", e);
    }
  }
}
