package dev.trainyard.emulator.quota;

import java.util.Map;
import java.util.Set;

/** What one job asked a {@link Stock} for; it has all of it or nothing. */
final class Claim implements AutoCloseable {
  final Map<Resource, Long> needs;
  final Runnable later;
  final long turn;

  private final Stock stock;
  private volatile Hold hold = Hold.WAITING;
  private volatile Set<Resource> lacked = Set.of();

  private enum Hold {
    WAITING,
    GRANTED,
    CLOSED
  }

  Claim(Stock stock, Map<Resource, Long> needs, Runnable later, long turn) {
    this.stock = stock;
    this.needs = needs;
    this.later = later;
    this.turn = turn;
  }

  boolean isGranted() {
    return hold == Hold.GRANTED;
  }

  boolean isWaiting() {
    return hold == Hold.WAITING;
  }

  /** What there was too little of when it was asked for; empty if it was granted at once. */
  Set<Resource> lacked() {
    return lacked;
  }

  void grant() {
    hold = Hold.GRANTED;
  }

  void lacks(Set<Resource> resources) {
    lacked = Set.copyOf(resources);
  }

  void end() {
    hold = Hold.CLOSED;
  }

  /** Gives back what was granted, or stops asking; may be called again. */
  @Override
  public void close() {
    stock.giveBack(this);
  }
}
