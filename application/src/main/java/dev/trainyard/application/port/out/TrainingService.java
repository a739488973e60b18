package dev.trainyard.application.port.out;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Place;
import dev.trainyard.domain.job.RemoteJob;
import dev.trainyard.domain.job.StartOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Vertex, as far as Trainyard needs it. Each call takes its share of the API budget first and waits
 * for it; only the share of a start is taken by its caller, before the job is claimed, because
 * nothing may wait while an attempt's lease runs.
 */
public interface TrainingService {
  /** So many jobs are asked for by name without a list. */
  int FEW = 8;

  /** So many jobs fit into one list by label. */
  int A_LIST = 50;

  /**
   * Creates the remote job of an attempt, carrying the job id, the attempt and the key's
   * fingerprint as labels. Called at most once for an attempt. Never throws for what Vertex
   * answers: that is the outcome. Sends nothing if the attempt's lease could end before Vertex has
   * to answer.
   */
  StartOutcome start(Order order);

  /**
   * One page of a list, by one call. A list says what was so a moment ago: rows may be old, come in
   * any order, twice or not at all.
   *
   * @throws PageTokenRefusedException if the token is not taken any more; begin again
   * @throws TrainingServiceAwayException if Vertex could not be asked; the token may still be good
   */
  RemotePage list(Listing listing);

  /**
   * The remote jobs of these jobs, whatever their state, found by label; those of a job that has
   * none are simply not there.
   *
   * @throws TrainingServiceAwayException if Vertex could not be asked
   */
  List<RemoteJob> findByLabel(Place place, Collection<JobId> jobs);

  /**
   * Asks for remote jobs by name; the ones that are gone are not in the answer. Up to {@link #FEW}
   * cost a read each; more are looked for by list first, {@link #A_LIST} to a call.
   *
   * @param jobs have a remote name each
   * @throws TrainingServiceAwayException if Vertex could not be asked
   */
  List<RemoteJob> look(Place place, Collection<Job> jobs);

  /**
   * What a remote job was created from; empty if it is gone.
   *
   * @throws TrainingServiceAwayException if Vertex could not be asked
   */
  Optional<Origin> origin(Place place, String remoteName);

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

  /** The page before was too long ago, or Vertex does not want to go on for another reason. */
  final class PageTokenRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PageTokenRefusedException(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** Vertex cannot be reached, is throttled or refuses us for now. */
  final class TrainingServiceAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TrainingServiceAwayException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
