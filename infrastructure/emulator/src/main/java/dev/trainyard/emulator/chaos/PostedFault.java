package dev.trainyard.emulator.chaos;

import dev.trainyard.emulator.chaos.strike.Call;
import dev.trainyard.emulator.chaos.strike.Memory;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A fault in force, and what it has done. */
public final class PostedFault {
  private final long number;
  private final Fault fault;
  private final SplittableRandom random;
  private final Memory memory = new Memory();
  private long matched;

  PostedFault(long number, Fault fault) {
    this.number = number;
    this.fault = fault;
    this.random = new SplittableRandom(seed());
  }

  public String id() {
    return Long.toString(number);
  }

  public Fault fault() {
    return fault;
  }

  public long seed() {
    Long seed = fault.dose().seed();
    return seed == null ? number : seed;
  }

  /** How many calls it was for. */
  public synchronized long matched() {
    return matched;
  }

  /** How many callers, or jobs, it harmed. */
  public long struck() {
    return memory.strikes();
  }

  Memory memory() {
    return memory;
  }

  /** If it strikes this call: the chance that the call has to itself. */
  Optional<RandomGenerator> chance(Call call) {
    return fault.matches(call) ? draw() : Optional.empty();
  }

  // why: every call draws the same number of times, so that what one call does harms no other's
  // luck
  private synchronized Optional<RandomGenerator> draw() {
    boolean isCovered = fault.dose().covers(matched);
    matched++;
    boolean isLuck = random.nextDouble() < fault.dose().probability();
    RandomGenerator own = random.split();
    return isCovered && isLuck ? Optional.of(own) : Optional.empty();
  }
}
