package dev.trainyard.application.port.out;

import dev.trainyard.application.port.Replay;
import dev.trainyard.domain.job.JobEvent;
import java.util.List;
import java.util.Optional;

/** Tells once more what was told, where nobody mistakes it for news. */
public interface ReplayPublisher {

  /** Where replays go if nobody says otherwise. */
  String usualTopic();

  /**
   * What speaks against replaying into a topic, in words that follow its name; empty if nothing.
   *
   * @throws EventPublisher.PublisherAwayException if nobody can say
   */
  Optional<String> objection(String topic);

  /**
   * Makes the topic if it is missing, and writes down who asks for what.
   *
   * @throws EventPublisher.PublisherAwayException if that cannot be done now
   */
  Retelling begin(Replay replay);

  /** A replay that is under way. */
  interface Retelling extends AutoCloseable {
    /**
     * Returns when all of them are safely taken; the order per job is kept from call to call.
     *
     * @throws EventPublisher.PublisherAwayException if it cannot say that; the replay is over then
     */
    void publish(List<JobEvent> events);

    @Override
    void close();
  }
}
