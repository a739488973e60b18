package dev.trainyard.emulator;

import com.google.cloud.aiplatform.v1.ListCustomJobsRequest;
import com.google.cloud.aiplatform.v1.ListCustomJobsResponse;
import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.emulator.chaos.Chaos;
import dev.trainyard.emulator.chaos.Faults;
import dev.trainyard.emulator.chaos.strike.World;
import dev.trainyard.emulator.front.EmulatorMethods;
import dev.trainyard.emulator.jobs.Desk;
import dev.trainyard.emulator.jobs.JobName;
import dev.trainyard.emulator.jobs.PastJobs;
import dev.trainyard.emulator.jobs.Pipelines;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Vertex's methods, and the faults that stand around them. */
record Stage(Desk desk, Pipelines pipelines, Methods sound, Chaos chaos) {
  static Stage set(Desk desk, Pipelines pipelines, Path journal, InstantSource clock) {
    Methods sound = EmulatorMethods.of(desk, pipelines);
    World world =
        new World(
            clock,
            Stage::last,
            past(new PastJobs(journal)),
            name -> vanish(JobName.parse(name), desk, pipelines));
    return new Stage(desk, pipelines, sound, new Chaos(new Faults(sound.names()), world));
  }

  /** The methods, for callers who may name a project by its number. */
  Methods methods(ProjectNumbers numbers) {
    return chaos.around(sound).each(served -> numbers.understoodBy(served));
  }

  Faults faults() {
    return chaos.faults();
  }

  void clear() {
    pipelines.clear();
    faults().clear();
  }

  private static void vanish(JobName job, Desk desk, Pipelines pipelines) {
    pipelines.settle(job);
    desk.vanish(job);
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
