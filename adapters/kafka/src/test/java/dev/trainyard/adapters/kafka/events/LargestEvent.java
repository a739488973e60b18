package dev.trainyard.adapters.kafka.events;

import dev.trainyard.domain.job.Cause;
import dev.trainyard.domain.job.Channel;
import dev.trainyard.domain.job.HistoryEntry;
import dev.trainyard.domain.job.JobError;
import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.StartOutcome;
import dev.trainyard.domain.job.SubmissionKey;
import dev.trainyard.domain.job.Transition;
import dev.trainyard.domain.testkit.JobStory;
import java.util.HashMap;
import java.util.Map;

/** Events with as many words as there can be. */
final class LargestEvent {
  private LargestEvent() {}

  /** As large as the rules for requests and the limits of words allow, every character dear. */
  static JobEvent event() {
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < 64; i++) {
      labels.put("ü".repeat(61) + (char) ('a' + i / 26) + (char) ('a' + i % 26), "ü".repeat(63));
    }
    String endless = "\u0001".repeat(1_000_000);
    return event(3, endless, labels, "\u0001".repeat(SubmissionKey.MAX_LENGTH), "€".repeat(128));
  }

  /** One whose words make three lines. */
  static JobEvent wordy() {
    return event(2, "word ".repeat(60), Map.of("team", "vision"), "run-1", "mnist");
  }

  private static JobEvent event(
      long number, String words, Map<String, String> labels, String key, String displayName) {
    JobStory story = JobStory.of(3_700_000_000_000_000_000L + number);
    JobError error = new JobError(JobError.INVALID_ARGUMENT, words);
    Transition refusal =
        story
            .starting()
            .settle(new StartOutcome.Refused(error), JobStory.NOON.plusSeconds(10), Channel.STARTER)
            .orElseThrow();
    Cause cause = new Cause(words, Channel.STARTER, Cause.Reason.REFUSED, words);
    HistoryEntry entry =
        new HistoryEntry(
            refusal.before().state().phase(),
            refusal.after(),
            refusal.after().times().updateTime(),
            cause);
    return new JobEvent(entry, new SubmissionKey(key), displayName, labels, "b".repeat(128));
  }
}
