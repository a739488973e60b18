package dev.trainyard.adapters.web.submit;

import dev.trainyard.adapters.web.draft.Draft;
import dev.trainyard.adapters.web.draft.DraftReader;
import dev.trainyard.adapters.web.error.InvalidRequestException;
import dev.trainyard.adapters.web.error.RefusedException;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.rules.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** One job in one body: what is wrong with it is wrong with the whole request. */
record SingleSubmission(SubmitJobsUseCase jobs, DraftReader drafts) {

  Answer submit(InputStream body) throws IOException {
    return switch (drafts.readSingle(body)) {
      case Draft.Broken broken -> throw new InvalidRequestException(broken.violations());
      case Draft.Complete draft -> submit(draft);
    };
  }

  private Answer submit(Draft.Complete draft) {
    Outcome outcome = jobs.submit(List.of(draft.command())).getFirst();
    return switch (outcome) {
      case Outcome.Accepted _, Outcome.AlreadyKnown _ -> Answers.to(draft, outcome);
      case Outcome.KeyTaken(JobId first) ->
          throw RefusedException.alreadyExists(
              "This submission key belongs to another request, which became job " + first + ".");
      case Outcome.Refused(List<Violation> violations) ->
          throw new InvalidRequestException(violations);
    };
  }
}
