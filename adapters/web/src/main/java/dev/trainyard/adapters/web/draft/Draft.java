package dev.trainyard.adapters.web.draft;

import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.domain.rules.Violation;
import java.util.List;

/** A line as it was read. */
public sealed interface Draft {
  /** Its number, from 1. */
  long line();

  /** It says what to submit, rightly or wrongly. */
  record Complete(long line, Command command) implements Draft {}

  /** It does not even say that. */
  record Broken(long line, List<Violation> violations) implements Draft {}
}
