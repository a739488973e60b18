package dev.trainyard.application.simulation;

import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.Submission;
import java.util.ArrayList;
import java.util.List;

/** Kafka: what came in, how far it was read, and what the world was told. */
final class Topic {
  final List<Submission> submissions = new ArrayList<>();
  final List<JobEvent> told = new ArrayList<>();
  private int offset;

  /** The next few that nobody has acknowledged. */
  List<Submission> poll(int most) {
    return List.copyOf(submissions.subList(offset, Math.min(submissions.size(), offset + most)));
  }

  int offset() {
    return offset;
  }

  void acknowledge(int next) {
    offset = Math.max(offset, next);
  }
}
