package dev.trainyard.adapters.kafka;

/**
 * What the topics are called.
 *
 * @param submissions in: requests to train, and cancel commands
 * @param deadLetters out: what was refused of them
 * @param jobEvents out: every transition
 * @param jobs out, compacted: every job as it is
 */
public record TopicNames(String submissions, String deadLetters, String jobEvents, String jobs) {
  public static final TopicNames USUAL =
      new TopicNames(
          "trainyard.submissions",
          "trainyard.submissions.dlq",
          "trainyard.job-events",
          "trainyard.jobs");
}
