package dev.trainyard.application.service;

import dev.trainyard.application.port.StoreAwayException;
import dev.trainyard.application.service.Ramps.Answer;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.Job;
import dev.trainyard.domain.job.StartOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down what Vertex answered to creates. */
record Recorder(Yard yard, Ramps ramps) {

  /** All of them in one commit; if the store is away, they are kept for the next time. */
  void record(List<Answer> answers) {
    if (answers.isEmpty()) {
      return;
    }
    Map<Job, StartOutcome> outcomes = new LinkedHashMap<>();
    answers.forEach(answer -> outcomes.put(answer.job(), answer.outcome()));
    try {
      yard.settle(outcomes, Channel.STARTER);
    } catch (StoreAwayException e) {
      ramps.putBack(answers);
      throw e;
    }
    ramps.recorded(answers, yard.clock().instant());
  }
}
