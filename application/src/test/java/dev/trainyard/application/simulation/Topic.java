package dev.trainyard.application.simulation;

import dev.trainyard.domain.job.JobEvent;
import dev.trainyard.domain.job.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Kafka: what came in, how far it was read, and what was told in finished transactions. Of several
 * producers with the relay's name only the one that was opened last is taken seriously.
 */
final class Topic {
  final List<Submission> submissions = new ArrayList<>();
  private final List<Instant> arrivals = new ArrayList<>();

  /** Transaction by transaction, as a listener hears them who waits for their end. */
  final List<List<JobEvent>> told = new ArrayList<>();

  private final boolean fences;
  private final Map<Long, List<JobEvent>> open = new HashMap<>();
  private long producers;
  private int offset;

  Topic(boolean fences) {
    this.fences = fences;
  }

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

  void submit(Submission submission, Instant now) {
    submissions.add(submission);
    arrivals.add(now);
  }

  /** All that came since then and was acknowledged. */
  List<Submission> acknowledgedSince(Instant then) {
    return IntStream.range(0, offset)
        .filter(i -> !arrivals.get(i).isBefore(then))
        .mapToObj(submissions::get)
        .toList();
  }

  /** The number of a new producer; what the others have not finished is undone. */
  long openProducer() {
    if (fences) {
      open.clear();
    }
    producers++;
    open.put(producers, new ArrayList<>());
    return producers;
  }

  /** Whether it was taken; not from one that was shut out. */
  boolean append(long producer, JobEvent event) {
    List<JobEvent> transaction = open.get(producer);
    return transaction != null && transaction.add(event);
  }

  /** Whether what was appended is told now. */
  boolean commit(long producer) {
    List<JobEvent> transaction = open.get(producer);
    if (transaction == null) {
      return false;
    }
    told.add(List.copyOf(transaction));
    transaction.clear();
    return true;
  }
}
