package dev.trainyard.application.simulation;

import dev.trainyard.application.port.out.EventPublisher;
import dev.trainyard.application.port.out.Lease;
import dev.trainyard.domain.job.JobEvent;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One server's way to Kafka. */
final class TopicLink implements EventPublisher {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final World world;
  private final Runnable crash;
  private @Nullable Producer ours;

  private record Producer(long number, Lease lease) {}

  /**
   * @param crash may end the process
   */
  TopicLink(World world, Runnable crash) {
    this.world = world;
    this.crash = crash;
  }

  @Override
  public void takeOver(Lease lease) {
    if (ours != null && ours.lease().equals(lease)) {
      return;
    }
    ours = null;
    pauseAtTimes();
    failAtTimes("taking over");
    long number = world.topic.openProducer();
    world.stage.tell("takes over as producer " + number);
    crash.run();
    failAtTimes("taking over, done");
    world.stage.step();
    ours = new Producer(number, lease);
  }

  @Override
  public boolean publish(List<JobEvent> events, Lease lease) {
    Producer producer = ours;
    ours = null;
    if (producer == null || !producer.lease().equals(lease)) {
      throw away("nobody has taken over under " + lease);
    }
    if (!isTaken(events, producer.number())) {
      world.stage.tell("is shut out as producer " + producer.number());
      return false;
    }
    ours = producer;
    return true;
  }

  private boolean isTaken(List<JobEvent> events, long producer) {
    world.stage.step();
    for (JobEvent event : events) {
      crash.run();
      failAtTimes("telling " + event.id());
      if (!isAppended(event, producer)) {
        return false;
      }
    }
    pauseAtTimes();
    boolean done = world.topic.commit(producer);
    world.stage.tell((done ? "told " : "in vain ") + events.stream().map(JobEvent::id).toList());
    crash.run();
    failAtTimes("telling, done");
    world.stage.step();
    return done;
  }

  private boolean isAppended(JobEvent event, long producer) {
    if (world.stage.luck.strikes(0.02)) {
      world.stage.tell(event.id() + " is refused as it is, and told in a shorter form");
      if (world.bug == Bug.REFUSED_IS_SKIPPED) {
        return true;
      }
    }
    return world.topic.append(producer, event);
  }

  // why: an answer that comes late, or a process that stands still and does not know it
  private void pauseAtTimes() {
    if (world.stage.luck.strikes(0.05)) {
      world.stage.sleep(world.stage.luck.upTo(LONGEST_PAUSE));
    } else {
      world.stage.step();
    }
  }

  private void failAtTimes(String what) {
    if (world.kafkaIsAway() || world.stage.luck.strikes(0.02)) {
      throw away(what);
    }
  }

  private PublisherAwayException away(String what) {
    world.stage.tell("Kafka fails: " + what);
    return new PublisherAwayException(what, new IllegalStateException("lost"));
  }
}
