package dev.trainyard.application.service;

import dev.trainyard.application.port.in.FinishStartsUseCase;
import dev.trainyard.application.service.Ramps.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

record FinishStartsService(Yard yard, Ramps ramps, Recorder recorder)
    implements FinishStartsUseCase {
  @Override
  public Summary finish(Duration patience) {
    Instant end = yard.clock().instant().plus(patience);
    int recorded = 0;
    Duration left = patience;
    while (ramps.underWay() > 0 && left.isPositive()) {
      List<Answer> answers = ramps.take(left);
      recorder.record(answers);
      recorded += answers.size();
      left = answers.isEmpty() ? Duration.ZERO : Duration.between(yard.clock().instant(), end);
    }
    return new Summary(recorded, ramps.underWay());
  }
}
