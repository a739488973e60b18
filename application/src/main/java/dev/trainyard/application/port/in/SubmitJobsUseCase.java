package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Violation;
import java.util.List;

/** Corridor A: hands in requests to train. Vertex is not touched. */
public interface SubmitJobsUseCase {

  /**
   * Checks each and writes down, in one commit, those that can be accepted. What is wrong with one
   * harms no other.
   *
   * <p>A submission key is unique within its project, not within a location. A key that comes again
   * is the same submission if its location and its whole request are equal: display name, labels,
   * spec, encryption and unknown fields. Priority, batch and cause are not compared; those that
   * came first stay.
   *
   * @return one outcome for each command, in their order
   * @throws dev.trainyard.application.port.StoreAwayException if they could not be written down;
   *     nothing was accepted that the caller knows of, and the same commands may be sent again
   */
  List<Outcome> submit(List<Command> commands);

  /**
   * A request to train.
   *
   * @param found what the reader of the wire form found wrong already; refuses the request,
   *     together with all that the rules find in the rest
   */
  record Command(Submission submission, List<Violation> found) {
    public Command {
      found = List.copyOf(found);
    }
  }

  /** What became of a command. */
  sealed interface Outcome {
    /** Written down as this job; it will not be lost. */
    record Accepted(Job job, List<Violation> warnings) implements Outcome {
      public JobId id() {
        return job.id();
      }
    }

    /** The same submission was accepted before, as this job. */
    record AlreadyKnown(JobId first) implements Outcome {}

    /** The submission key belongs to another request or location, which became this job. */
    record KeyTaken(JobId first) implements Outcome {}

    /** Not written down, for these reasons. */
    record Refused(List<Violation> violations) implements Outcome {}
  }
}
