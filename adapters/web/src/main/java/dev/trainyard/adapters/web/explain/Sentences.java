package dev.trainyard.adapters.web.explain;

import dev.trainyard.application.port.in.ExplainJobUseCase.Explanation;
import dev.trainyard.application.port.in.ExplainJobUseCase.Retry;
import dev.trainyard.application.port.in.ExplainJobUseCase.Turn;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobState.Cancelled;
import dev.trainyard.domain.job.JobState.Cancelling;
import dev.trainyard.domain.job.JobState.Failed;
import dev.trainyard.domain.job.JobState.Pending;
import dev.trainyard.domain.job.JobState.Queued;
import dev.trainyard.domain.job.JobState.Running;
import dev.trainyard.domain.job.JobState.Starting;
import dev.trainyard.domain.job.JobState.Succeeded;
import dev.trainyard.domain.job.Wait;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An explanation in words. */
final class Sentences {
  private final Explanation of;
  private final Job job;
  private final List<String> said = new ArrayList<>();

  private Sentences(Explanation of) {
    this.of = of;
    this.job = of.view().job();
  }

  static List<String> of(Explanation explanation) {
    Sentences sentences = new Sentences(explanation);
    sentences.sayState();
    sentences.sayTurn();
    sentences.sayTrouble();
    sentences.sayRetry();
    return List.copyOf(sentences.said);
  }

  private void sayState() {
    switch (job.state()) {
      case Queued(Wait wait) -> say("It has been QUEUED for %s: %s.", age(), wait.words());
      case Starting(Instant until) ->
          say(
              "Attempt %d to create it on Vertex has been under way for %s. If no answer has come by %s, it is looked for there.",
              job.attempt().number(), age(), until);
      case Pending(String words) -> onVertex("has it and prepares it: " + words);
      case Running _ -> onVertex("runs it");
      case Cancelling(Instant askAgain, String words) ->
          say("It has been CANCELLING for %s: %s. Asked again at %s.", age(), words, askAgain);
      case Succeeded _ -> say("It SUCCEEDED at %s, %s after it was handed in.", end(), life());
      case Failed(JobError error, _) ->
          say("It FAILED at %s, %s after it was handed in: %s", end(), life(), words(error));
      case Cancelled(JobError error, _) ->
          say("It was CANCELLED at %s, %s after it was handed in: %s", end(), life(), words(error));
    }
  }

  private void onVertex(String does) {
    say("Vertex %s.", does);
    say("It has been %s for %s, as %s.", phase(), age(), job.attempt().remoteName());
    say("The last change was seen at %s.", job.times().updateTime());
  }

  private void sayTurn() {
    Turn turn = of.turn();
    if (turn == null) {
      return;
    }
    String place = job.place().parent();
    int ahead = turn.ahead();
    if (ahead == 0) {
      say("It is the next to start at %s.", place);
    } else {
      say("%s%d start before it at %s.", turn.isMore() ? "At least " : "", ahead, place);
    }
    sayRate(turn);
    boolean isDue = !turn.soonest().isAfter(of.at());
    say(isDue ? "It can start now." : "It can start at %s at the soonest.", turn.soonest());
  }

  private void sayRate(Turn turn) {
    var creates = turn.creates();
    if (creates == null) {
      say("Nobody limits the creates there.");
    } else {
      say(
          "Vertex allows %d creates a minute there; %d can be made now.",
          creates.perMinute(), creates.left());
    }
    if (turn.restingUntil() != null) {
      say("Vertex throttles that place until %s.", turn.restingUntil());
    }
  }

  private void sayTrouble() {
    HistoryEntry trouble = of.lastTrouble();
    if (trouble != null && !job.state().phase().isTerminal()) {
      say(
          "Attempt %d came to nothing at %s: %s.",
          trouble.after().attempt().number(), trouble.at(), trouble.cause().detail());
    }
  }

  private void sayRetry() {
    Retry retry = of.retry();
    if (of.view().deleteTime() != null) {
      say("It was deleted at %s.", of.view().deleteTime());
    } else if (retry != null) {
      say("It was retried as %s, which is %s.", retry.job(), retry.phase());
    } else if (job.state() instanceof Failed || job.state() instanceof Cancelled) {
      say("trainyard jobs retry %s tries it once more.", job.id());
    }
  }

  private void say(String sentence, Object... values) {
    said.add(sentence.formatted(values));
  }

  private String phase() {
    return job.state().phase().name();
  }

  private String age() {
    return Spans.between(of.since(), of.at());
  }

  private Instant end() {
    return of.since();
  }

  private String life() {
    return Spans.between(job.times().createTime(), of.since());
  }

  private static String words(JobError error) {
    String message = error.message();
    return message.endsWith(".") ? message : message + ".";
  }
}
