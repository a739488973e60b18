package dev.trainyard.adapters.web.submit;

import dev.trainyard.adapters.web.draft.Draft;
import dev.trainyard.adapters.web.submit.Answer.Remark;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.job.Submission;
import dev.trainyard.domain.rules.Violation;
import java.util.List;

/** Words what became of a draft. */
final class Answers {
  private Answers() {}

  static Answer to(Draft.Complete draft, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted ->
          accepted(draft, Answer.Outcome.ACCEPTED, accepted.id(), accepted.warnings());
      case Outcome.AlreadyKnown(JobId first) ->
          accepted(draft, Answer.Outcome.ALREADY_KNOWN, first, List.of());
      case Outcome.KeyTaken(JobId first) ->
          new Answer(
              draft.line(),
              key(draft),
              Answer.Outcome.KEY_TAKEN,
              first.toString(),
              null,
              List.of(),
              List.of());
      case Outcome.Refused(List<Violation> violations) ->
          refused(draft.line(), key(draft), violations);
    };
  }

  static Answer refused(Draft.Broken draft) {
    return refused(draft.line(), "", draft.violations());
  }

  static Answer unavailable(Draft.Complete draft) {
    return new Answer(
        draft.line(), key(draft), Answer.Outcome.UNAVAILABLE, null, null, List.of(), List.of());
  }

  private static Answer accepted(
      Draft.Complete draft, Answer.Outcome outcome, JobId id, List<Violation> warnings) {
    Submission submission = draft.command().submission();
    return new Answer(
        draft.line(),
        key(draft),
        outcome,
        id.toString(),
        submission.place().nameOf(id),
        remarks(warnings),
        List.of());
  }

  private static Answer refused(long line, String key, List<Violation> violations) {
    return new Answer(
        line, key, Answer.Outcome.REFUSED, null, null, List.of(), remarks(violations));
  }

  private static String key(Draft.Complete draft) {
    return draft.command().submission().key().value();
  }

  private static List<Remark> remarks(List<Violation> violations) {
    return violations.stream().map(found -> new Remark(found.field(), found.message())).toList();
  }
}
