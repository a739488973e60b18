package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.JobEvent;
import java.util.List;

/** Tells the world. */
public interface EventPublisher {

  /**
   * Returns when every event is safely taken; the order per job is kept. Telling one twice is
   * allowed.
   *
   * @throws PublisherAwayException if it cannot say that for all of them; all are to be told again
   */
  void publish(List<JobEvent> events);

  /** The world does not listen now. */
  final class PublisherAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PublisherAwayException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
