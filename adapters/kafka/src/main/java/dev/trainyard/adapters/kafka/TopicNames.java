package dev.trainyard.adapters.kafka;

import java.util.Set;

/**
 * What the topics are called.
 *
 * @param submissions in: requests to train, and cancel commands
 * @param deadLetters out: what was refused of them
 * @param jobEvents out: every transition
 * @param jobs out, compacted: every job as it is
 * @param replays out: transitions that are told once more, if nobody says where to
 */
public record TopicNames(
    String submissions, String deadLetters, String jobEvents, String jobs, String replays) {
  public static final TopicNames USUAL =
      new TopicNames(
          "trainyard.submissions",
          "trainyard.submissions.dlq",
          "trainyard.job-events",
          "trainyard.jobs",
          "trainyard.job-events.replay");

  /** Those in which nobody expects anything that was told before. */
  public Set<String> live() {
    return Set.of(submissions, deadLetters, jobEvents, jobs);
  }
}
