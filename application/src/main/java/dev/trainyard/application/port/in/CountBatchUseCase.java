package dev.trainyard.application.port.in;

import dev.trainyard.domain.job.Phase;
import java.util.Map;

/** Tells how many jobs of a batch are in each phase. */
public interface CountBatchUseCase {
  Map<Phase, Long> count(String project, String batch);
}
