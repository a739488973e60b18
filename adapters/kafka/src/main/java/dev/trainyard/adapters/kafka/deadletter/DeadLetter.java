package dev.trainyard.adapters.kafka.deadletter;

import dev.trainyard.domain.job.JobId;
import dev.trainyard.domain.rules.Violation;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be taken.
 *
 * @param reason one sentence
 * @param firstJob the job that has the record's submission key, if that is the reason
 */
public record DeadLetter(
    ConsumerRecord<byte[], byte[]> record,
    String reason,
    List<Violation> violations,
    @Nullable JobId firstJob) {
  public DeadLetter {
    violations = List.copyOf(violations);
  }

  public static DeadLetter refused(
      ConsumerRecord<byte[], byte[]> record, List<Violation> violations) {
    Violation first = violations.getFirst();
    String where = first.field().isEmpty() ? "" : first.field() + ": ";
    String words = where + first.message();
    int more = violations.size() - 1;
    return new DeadLetter(
        record, more == 0 ? words : words + " (and " + more + " more)", violations, null);
  }

  public static DeadLetter keyTaken(
      ConsumerRecord<byte[], byte[]> record, String key, JobId firstJob) {
    String words =
        "the submission key \""
            + key
            + "\" belongs to another request, which became job "
            + firstJob;
    return new DeadLetter(record, words, List.of(new Violation("key", words)), firstJob);
  }

  /** {@code topic/partition/offset}. */
  public String origin() {
    return record.topic() + "/" + record.partition() + "/" + record.offset();
  }
}
