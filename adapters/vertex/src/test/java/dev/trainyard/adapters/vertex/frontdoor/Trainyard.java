package dev.trainyard.adapters.vertex.frontdoor;

import static dev.trainyard.domain.testkit.JobStory.NOON;

import dev.trainyard.adapters.vertex.front.Methods;
import dev.trainyard.adapters.vertex.front.name.ProjectNumbers;
import dev.trainyard.adapters.vertex.front.operation.OperationDoors;
import dev.trainyard.application.port.JobView;
import dev.trainyard.application.service.Corridors;
import dev.trainyard.application.service.Pace;
import dev.trainyard.application.service.Ramps;
import dev.trainyard.application.service.UseCases;
import dev.trainyard.application.service.WatchPace;
import dev.trainyard.application.service.Watchtower;
import dev.trainyard.application.service.Yard;
import dev.trainyard.application.testkit.InMemoryYard;
import dev.trainyard.application.testkit.ScriptedTrainingService;
import dev.trainyard.application.testkit.SettableClock;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.Scope;
import dev.trainyard.domain.testkit.Places;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** The real use cases on fakes, behind the door. */
final class Trainyard {
  /** Of the project in which all is tried. */
  static final String NUMBER = "123456789012";

  private static final Duration LEASE = Duration.ofSeconds(30);

  final SettableClock clock = new SettableClock(NOON);
  final InMemoryYard rows = new InMemoryYard(clock);
  final ScriptedTrainingService vertex = new ScriptedTrainingService(clock);

  /** What happens while somebody waits for an operation. */
  Runnable meanwhile = () -> {};

  final Door door = new Door(methods());

  private Methods methods() {
    AtomicLong last = new AtomicLong(1000);
    Supplier<JobId> ids = () -> new JobId(last.incrementAndGet());
    Runnable wake = () -> {};
    return FrontDoor.methods(
        new Doors(
            UseCases.submitJobs(rows, ids, clock, wake),
            UseCases.describeJob(rows),
            UseCases.findJobs(rows),
            UseCases.cancelJob(rows, rows, clock, wake),
            UseCases.deleteJob(rows, rows, ids, clock, wake)),
        new OperationDoors(
            UseCases.describeOperation(rows),
            UseCases.findOperations(rows),
            UseCases.forgetOperation(rows),
            _ -> meanwhile.run()),
        new ProjectNumbers(Map.of(NUMBER, "trainyard-test")));
  }

  /** Lets Vertex create all that waits. */
  void start() {
    Yard yard = new Yard(rows, rows, clock);
    Ramps ramps = new Ramps(new Pace(10, 4, LEASE), Runnable::run, () -> {});
    Corridors.startJobs(yard, vertex, rows, ramps).start();
  }

  /** Lets Vertex create all that waits, and a job reach a state. */
  void bring(String id, RemoteJob.State state) {
    start();
    vertex.setState(JobId.parse(id), state);
    clock.advance(Duration.ofSeconds(1));
    WatchPace pace = new WatchPace(Duration.ofSeconds(1), WatchPace.UNLIMITED, LEASE);
    Watchtower tower = new Watchtower(pace, rows, vertex, rows, rows);
    Corridors.observeJobs(tower, new Yard(rows, rows, clock)).observe();
  }

  /** Lets Vertex delete what was deleted here. */
  void pursueDeletions() {
    Corridors.pursueDeletions(rows, vertex, clock).pursue();
  }

  JobView stored(String id) {
    return rows.describe(Scope.of(Places.aPlace()), JobId.parse(id)).orElseThrow();
  }
}
