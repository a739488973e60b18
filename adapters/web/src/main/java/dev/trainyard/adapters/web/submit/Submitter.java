package dev.trainyard.adapters.web.submit;

import dev.trainyard.adapters.web.draft.Draft;
import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.port.in.SubmitJobsUseCase;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Command;
import dev.trainyard.application.port.in.SubmitJobsUseCase.Outcome;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Submits chunk after chunk. Once the store was away it does not try again: every later line is
 * unavailable too, so that the caller finds one clean edge from which to send again.
 */
final class Submitter {
  private static final Logger LOG = Logger.getLogger(Submitter.class);

  private final SubmitJobsUseCase jobs;
  private boolean away;

  Submitter(SubmitJobsUseCase jobs) {
    this.jobs = jobs;
  }

  /** One answer for each draft, in their order. */
  List<Answer> submit(List<Draft> drafts) {
    List<Outcome> outcomes = List.of();
    if (!away) {
      try {
        outcomes = jobs.submit(commands(drafts));
      } catch (StoreAwayException e) {
        LOG.warnf("the store is away, at a line of a submission: %s", e.getMessage());
        away = true;
      }
    }
    return answers(drafts, outcomes.iterator());
  }

  boolean isAway() {
    return away;
  }

  private List<Answer> answers(List<Draft> drafts, Iterator<Outcome> outcomes) {
    List<Answer> answers = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      answers.add(
          switch (draft) {
            case Draft.Broken broken -> Answers.refused(broken);
            case Draft.Complete complete when away -> Answers.unavailable(complete);
            case Draft.Complete complete -> Answers.to(complete, outcomes.next());
          });
    }
    return answers;
  }

  private static List<Command> commands(List<Draft> drafts) {
    List<Command> commands = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      if (draft instanceof Draft.Complete complete) {
        commands.add(complete.command());
      }
    }
    return commands;
  }
}
