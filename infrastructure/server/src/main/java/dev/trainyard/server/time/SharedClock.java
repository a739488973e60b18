package dev.trainyard.server.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The database's clock, read now and then and carried on by this machine's steady one, so that
 * servers agree on when a lease is over whatever their own clocks say.
 *
 * <p>A machine that was suspended has a steady clock that stood still meanwhile. So if its own
 * clock is far ahead, that is believed until the next reading: too late is safe, too early is not.
 */
public final class SharedClock implements InstantSource {
  private static final Duration MOST_DRIFT = Duration.ofSeconds(2);

  private final Supplier<Instant> database;
  private final LongSupplier steady;
  private final InstantSource machine;
  private volatile @Nullable Reading last;

  private record Reading(Instant shared, long steady, Instant machine) {}

  /**
   * @param database the clock that all share; throws if it cannot be read
   * @param steady nanoseconds since whenever, never set
   * @param machine this machine's own clock, which people and programs set
   */
  public SharedClock(Supplier<Instant> database, LongSupplier steady, InstantSource machine) {
    this.database = database;
    this.steady = steady;
    this.machine = machine;
  }

  /** Reads the database's clock; where that throws, the clock goes on from the reading before. */
  public void read() {
    long before = steady.getAsLong();
    Instant shared = database.get();
    long after = steady.getAsLong();
    // why: the answer is from somewhere in between
    last = new Reading(shared, before + (after - before) / 2, machine.instant());
  }

  @Override
  public Instant instant() {
    Reading reading = last;
    if (reading == null) {
      read();
      return instant();
    }
    Duration passed = Duration.ofNanos(steady.getAsLong() - reading.steady());
    Duration seemed = Duration.between(reading.machine(), machine.instant());
    boolean stoodStill = seemed.minus(passed).compareTo(MOST_DRIFT) > 0;
    return reading.shared().plus(stoodStill ? seemed : passed);
  }
}
