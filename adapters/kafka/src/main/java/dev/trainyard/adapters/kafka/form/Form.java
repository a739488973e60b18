package dev.trainyard.adapters.kafka.form;

import dev.trainyard.application.port.in.CancelJobUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.domain.rules.Violation;
import java.util.List;

/** What a record asks for. */
public sealed interface Form {
  /** A request to train, perhaps with faults. */
  record Submit(SubmitJobsUseCase.Command command) implements Form {}

  /** A sound wish to end a job. */
  record Cancel(CancelJobUseCase.Command command) implements Form {}

  /** Nothing that could be asked of anybody. */
  record Unreadable(List<Violation> violations) implements Form {
    public Unreadable {
      violations = List.copyOf(violations);
    }
  }
}
