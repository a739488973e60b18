package dev.trainyard.application.service;

import dev.trainyard.application.port.JobView;
import dev.trainyard.application.port.in.RetryJobUseCase.Outcome;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Phase;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.rules.Violation;
import java.util.List;
import java.util.Objects;

/** Hands in once more what was handed in before. */
record Again(SubmitJobsUseCase submit) {

  /**
   * A job that is to be tried once more.
   *
   * @param name of the retry, unlike that of any other that is wanted
   */
  record Wanted(JobView view, String name, Cause cause) {
    /** The job that was the first to ask for the same. */
    static JobId first(JobView view) {
      return Objects.requireNonNullElse(view.submission().retryOf(), view.job().id());
    }

    Command command() {
      JobId first = first(view);
      String which = "retry " + name + " of job " + first;
      String why = cause.detail().isEmpty() ? "" : ": " + cause.detail();
      Cause whole = new Cause(cause.actor(), cause.channel(), cause.reason(), which + why);
      Submission once = view.submission();
      return new Command(once.retry(first, SubmissionKey.ofRetry(first, name), whole), List.of());
    }
  }

  /** One outcome for each, in their order; all in one commit. */
  List<Outcome> retry(List<Wanted> wanted) {
    return submit.submit(wanted.stream().map(Wanted::command).toList()).stream()
        .map(Again::outcome)
        .toList();
  }

  private static Outcome outcome(SubmitJobsUseCase.Outcome outcome) {
    return switch (outcome) {
      case SubmitJobsUseCase.Outcome.Accepted accepted -> new Outcome.Retried(accepted.id());
      case SubmitJobsUseCase.Outcome.AlreadyKnown(JobId first) ->
          new Outcome.AlreadyRetried(first, Phase.QUEUED);
      case SubmitJobsUseCase.Outcome.KeyTaken(JobId first) ->
          new Outcome.Refused(
              List.of(new Violation("key", "belongs to another request, job " + first)));
      case SubmitJobsUseCase.Outcome.Refused(List<Violation> violations) ->
          new Outcome.Refused(violations);
    };
  }
}
