package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.StartOutcome;
import java.util.Collection;
import java.util.List;

/**
 * Vertex, as far as Trainyard needs it. Each call takes its share of the API budget first and waits
 * for it; only the share of a start is taken by its caller, before the job is claimed, because
 * nothing may wait while an attempt's lease runs.
 */
public interface TrainingService {

  /**
   * Creates the remote job of an attempt, carrying the job id and the attempt as labels. Called at
   * most once for an attempt. Never throws for what Vertex answers: that is the outcome. Sends
   * nothing if the attempt's lease could end before Vertex has to answer.
   */
  StartOutcome start(Order order);

  /**
   * The remote jobs of a place that carry our labels and have not ended.
   *
   * @throws TrainingServiceAwayException if the list could not be read to its end
   */
  List<RemoteJob> listLive(Place place);

  /**
   * The remote jobs of these jobs, whatever their state, found by label; those of a job that has
   * none are simply not there.
   *
   * @throws TrainingServiceAwayException if Vertex could not be asked
   */
  List<RemoteJob> findByLabel(Place place, Collection<JobId> jobs);

  /**
   * Asks for remote jobs by name, with as few calls as it can; the ones that are gone are not in
   * the answer.
   *
   * @param jobs have a remote name each
   * @throws TrainingServiceAwayException if Vertex could not be asked
   */
  List<RemoteJob> look(Place place, Collection<Job> jobs);

  /**
   * Asks Vertex to cancel. No effect on a remote job that has ended or is gone.
   *
   * @throws TrainingServiceAwayException if Vertex could not be asked
   */
  void cancel(Place place, String remoteName);

  /**
   * Deletes a remote job that has ended; returns when it is gone. One that is gone already counts
   * as deleted.
   *
   * @throws TrainingServiceAwayException if nobody can say that it is gone; to be asked again
   */
  void delete(Place place, String remoteName);

  /** Vertex cannot be reached, is throttled or refuses us for now. */
  final class TrainingServiceAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TrainingServiceAwayException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
