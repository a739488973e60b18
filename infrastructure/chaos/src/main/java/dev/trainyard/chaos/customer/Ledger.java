package dev.trainyard.chaos.customer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What customers were answered. */
public final class Ledger {
  private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final AtomicInteger lostAnswers = new AtomicInteger();
  private final AtomicInteger cancels = new AtomicInteger();

  /**
   * An acceptance.
   *
   * @param job its name, {@code ""} if it was not told
   */
  public record Receipt(Wish wish, String job, Instant at) {}

  void accepted(Wish wish, String job) {
    Receipt first = receipts.putIfAbsent(wish.key(), new Receipt(wish, job, Instant.now()));
    if (first != null && !first.job().isEmpty() && !job.isEmpty() && !first.job().equals(job)) {
      refusals.add(wish.key() + " became " + first.job() + " and " + job);
    }
  }

  void refused(Wish wish, String why) {
    refusals.add(wish.key() + " was refused: " + why);
  }

  void answerLost() {
    lostAnswers.incrementAndGet();
  }

  void cancelled() {
    cancels.incrementAndGet();
  }

  /** By submission key. */
  public Map<String, Receipt> receipts() {
    return Map.copyOf(receipts);
  }

  public int accepted() {
    return receipts.size();
  }

  /** In words: valid wishes that were refused, and keys that became two jobs. */
  public List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** How often a customer had to ask again. */
  public int lostAnswers() {
    return lostAnswers.get();
  }

  /** How many cancels were accepted. */
  public int cancels() {
    return cancels.get();
  }
}
