package dev.trainyard.application.simulation;

import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.domain.job.JobEvent;
import java.util.List;

/** One server's way to Kafka. */
record TopicLink(World world, Runnable crash) implements EventPublisher {
  @Override
  public void publish(List<JobEvent> events) {
    world.stage.step();
    for (JobEvent event : events) {
      crash.run();
      if (world.stage.luck.strikes(0.02)) {
        world.stage.tell("Kafka fails before " + event.id());
        throw new PublisherAwayException("away", new IllegalStateException("lost"));
      }
      world.topic.told.add(event);
      world.stage.tell("told " + event.id());
    }
    world.stage.step();
  }
}
