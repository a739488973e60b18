package dev.trainyard.application.simulation;

import dev.trainyard.application.port.HistoryRange;
import dev.trainyard.application.port.Replay;
import dev.trainyard.application.port.in.ReplayEventsUseCase.Command;
import dev.trainyard.application.port.out.EventPublisher.PublisherAwayException;
import dev.trainyard.application.port.out.ReplayPublisher;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Someone who has all of the history told once more now and then, and listens. */
final class Auditor implements ReplayPublisher {
  private final World world;
  private final List<List<JobEvent>> replays = new ArrayList<>();

  Auditor(World world) {
    this.world = world;
    world.stage.cast("auditor", this::visit);
    world.onFallBack(replays::clear);
  }

  private void visit() {
    HistoryRange all = new HistoryRange(Instant.EPOCH, null, null, "", "");
    for (int visits = 0; visits < 3; visits++) {
      world.stage.sleep(world.stage.luck.upTo(Duration.ofSeconds(60)));
      Server server = world.someServer();
      server.ask(
          "replay", () -> server.replay(this).replay(new Command(all, "", "ann", List.of())));
    }
  }

  /** What was told in each replay has each job's versions from the first on, without gaps. */
  void hold() {
    for (List<JobEvent> replay : replays) {
      Map<JobId, Integer> last = new HashMap<>();
      for (JobEvent event : replay) {
        Job job = event.entry().after();
        int before = last.getOrDefault(job.id(), 0);
        Laws.check(
            job.version() == before + 1,
            "3: a replay tells version %d of job %s after %d"
                .formatted(job.version(), job.id(), before));
        last.put(job.id(), job.version());
      }
    }
  }

  @Override
  public String usualTopic() {
    return "replays";
  }

  @Override
  public Optional<String> objection(String topic) {
    return Optional.empty();
  }

  @Override
  public Retelling begin(Replay replay) {
    List<JobEvent> told = new ArrayList<>();
    replays.add(told);
    return new Retelling() {
      @Override
      public void publish(List<JobEvent> events) {
        world.stage.step();
        if (world.kafkaIsAway()) {
          throw new PublisherAwayException("away", new IllegalStateException("lost"));
        }
        told.addAll(events);
        world.stage.tell("told once more: " + events.stream().map(JobEvent::id).toList());
      }

      @Override
      public void close() {
        world.stage.step();
      }
    };
  }
}
