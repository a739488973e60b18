package dev.trainyard.emulator.quota;

import java.util.ArrayList;
import java.util.List;

/**
 * What projects may use at a time.
 *
 * @param over what becomes of a job beyond that
 * @param limits the first that fits counts; what none fits is not limited
 */
public record Quotas(Over over, List<Limit> limits) {
  public static final Quotas UNLIMITED = new Quotas(Over.HELD, List.of());

  public Quotas {
    limits = List.copyOf(limits);
  }

  /** What becomes of a job beyond its project's quota. */
  public enum Over {
    /** It stays QUEUED until others have ended. */
    HELD,
    /** Its create is answered with RESOURCE_EXHAUSTED. */
    REFUSED,
    /** It is accepted, and fails with the same words. */
    FAILED
  }

  public Quotas withOver(Over over) {
    return new Quotas(over, limits);
  }

  /** Adds a limit for each project and location. */
  public Quotas with(String metric, long limit) {
    return with(new Limit("*", "*", metric, limit));
  }

  /** Adds a limit after the others. */
  public Quotas with(Limit limit) {
    List<Limit> all = new ArrayList<>(limits);
    all.add(limit);
    return new Quotas(over, all);
  }

  long limit(Resource resource) {
    for (Limit limit : limits) {
      if (limit.fits(resource)) {
        return limit.limit();
      }
    }
    return Long.MAX_VALUE;
  }
}
