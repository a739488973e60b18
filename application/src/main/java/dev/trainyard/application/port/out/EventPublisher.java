package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.JobEvent;
import java.util.List;

/**
 * Tells the world. Only one tells at a time: who takes over shuts out everybody who did before, so
 * that what a relay had read before it stood still is never heard after what another told since.
 */
public interface EventPublisher {

  /**
   * Shuts out whoever told until now, and undoes what they had not finished. To be called before
   * the rows are read that are to be told: what was read earlier may be told already, and more. No
   * effect for one who has taken over under this lease and was neither shut out nor left since.
   *
   * @throws PublisherAwayException if it cannot say so; to be tried again later
   */
  void takeOver(Lease lease);

  /**
   * Returns when every event is safely taken: all of them, or none that a listener to finished
   * transactions hears. The order per job is kept. Telling one twice is allowed; an event that
   * cannot be taken as it is is told in a shorter form, and none is left out.
   *
   * @return false if somebody else has taken over since; nobody has heard any of it then
   * @throws PublisherAwayException if it cannot say that they were taken; all are to be told again,
   *     from the feed, after taking over once more
   */
  boolean publish(List<JobEvent> events, Lease lease);

  /**
   * The world does not listen now. The message says why, for a person, and stays the same for as
   * long as the reason does.
   */
  final class PublisherAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PublisherAwayException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
